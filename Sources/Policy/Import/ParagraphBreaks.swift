/// Decides between which lines a paragraph ends.
///
/// Every kind of evidence counts for or against: the number, the indent and the blank line that follow, how the
/// line ends and whether it was ended early. What the structure knows (a title, a row, a date) goes before.
struct ParagraphBreaks {
  private let structure: DocumentStructure
  private let lines: [RawLine]
  private let layout: LineLayout
  private let headingFamilies: Set<Numbering.Family>
  /// The last value of each family of numbers, for whether a number goes on counting.
  private var values: [Numbering.Family: Int] = [:]
  /// Whether the paragraph is of the list of annexes.
  private var isInAnnexList = false
  /// Lines whose end is uncertain: a sentence ends exactly at the edge.
  private(set) var uncertain: [Int] = []

  init(_ structure: DocumentStructure) {
    self.structure = structure
    lines = structure.lines
    layout = LineLayout(lines, isText: structure.roles.map { $0 == .text || $0 == .addressee })
    headingFamilies = Self.headingFamilies(lines, layout)
  }

  /// The paragraphs, as ranges of lines.
  mutating func paragraphs() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    for index in lines.indices {
      if index > start, endsParagraph(start..<index, before: index) {
        paragraphs.append(start..<index)
        start = index
      }
      if index == start { begin(lines[index].numbering) }
    }
    if start < lines.count { paragraphs.append(start..<lines.count) }
    return paragraphs
  }

  private mutating func begin(_ numbering: Numbering?) {
    isInAnnexList = numbering?.family == .annexList || (isInAnnexList && numbering?.family == .decimal)
    if let numbering { values[numbering.family] = numbering.value }
    if numbering?.family == .annexList { values[.decimal] = 1 }
  }

  private mutating func endsParagraph(_ paragraph: Range<Int>, before next: Int) -> Bool {
    if structure.continues[next] { return false }
    let last = next - 1
    let roles = (structure.roles[last], structure.roles[next])
    if roles.0 == .row { return !isContinuationOfRow(last, next) }
    if roles.1 == .row { return !(lines[last].end == .open && roles.0 == .text) }
    if roles.0 == .note, roles.1 == .text {
      let isList = lines[last].compact.begins(withAny: ["抄送：", "抄报：", "主送：", "分送："])
      if isList, lines[last].end != .sentence, lines[next].numbering == nil { return false }
      return lines[last].end == .sentence || layout.fullWidths[last] == nil
    }
    guard roles.0 == .text, roles.1 == .text else { return true }
    if lines[next].compact.first?.neverBegins == true { return false }
    if lines[last].end == .sentence, lines[next].compact.allSatisfy(\.isDigit) { return true }
    let isFirst = paragraph.count == 1
    guard let isShort = layout.isShort(last, startsParagraph: isFirst) else {
      return endsUnwrapped(last, isFirst: isFirst, before: next)
    }
    var score = numberScore(next) + endScore(paragraph)
    if isShort { score += 2 } else if !goesOnCounting(next) { score -= 2 }
    if layout.blankLinesTell, lines[next].blanksBefore > 0, !lines[next].startsPage { score += 2 }
    if layout.paragraphIndents[next] != nil { score += layout.isIndented(next) ? 5 : -2 }
    if isHeading(paragraph, isShort: isShort, before: next) { score += 5 }
    if lines[last].end == .word, layout.isVeryShort(last, startsParagraph: isFirst) { score += 2 }
    if lines[last].end == .sentence, lines[next].isLabelled || lines[next].opensClosing { score += 1 }
    if score == 0, end(of: paragraph) == .sentence, !lines[next].number(isHeading: false) {
      uncertain.append(last)
    }
    return score > 0
  }

  /// A number that goes on counting, or begins at one, is likely a clause's.
  private func numberScore(_ index: Int) -> Int {
    guard let numbering = lines[index].numbering else { return lines[index].isBullet ? 3 : 0 }
    let follows = values[numbering.family].map { numbering.value == $0 + 1 || numbering.value == $0 } ?? false
    return follows || numbering.value <= 1 ? 4 : 1
  }

  /// Whether a line begins the clauses within the one that `first` begins.
  private func opensWithin(_ first: RawLine, _ next: Int) -> Bool {
    guard let outer = first.numbering, let inner = lines[next].numbering else { return false }
    return inner.value == 1 && inner.family.rank > outer.family.rank && !isReference(next)
  }

  /// Whether the number of a line belongs to the sentence before it: `第（二）项`.
  private func isReference(_ index: Int) -> Bool {
    let before = lines[index - 1].compact.last
    return before == "第" || before?.isOpening == true
      || lines[index].compact.prefix(8).contains { "项款".unicodeScalars.contains($0) }
  }

  /// Whether a line begins with the number after the last of its family, and not with a reference such as
  /// `（二）项`.
  private func goesOnCounting(_ index: Int) -> Bool {
    guard let numbering = lines[index].numbering, let value = values[numbering.family],
      numbering.value == value + 1
    else { return false }
    return !isReference(index)
  }

  private func endScore(_ paragraph: Range<Int>) -> Int {
    switch end(of: paragraph) {
    case .sentence: 2
    case .colon: 1
    case .semicolon: 0
    case .word: -2
    case .open: -4
    }
  }

  /// How a paragraph so far ends: a bracket that follows a sentence ends it, though it opened lines above.
  private func end(of paragraph: Range<Int>) -> RawLine.End {
    let last = lines[paragraph.upperBound - 1]
    guard last.end == .word, let close = last.compact.last, close == "）" || close == ")" else {
      return last.end
    }
    for index in paragraph.suffix(8).reversed() {
      let text = lines[index].compact
      guard let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) else { continue }
      let before =
        open > 0 ? text[open - 1] : index > paragraph.lowerBound ? lines[index - 1].compact.last : nil
      return before?.endsSentence == true ? .sentence : .word
    }
    return .word
  }

  /// Whether a paragraph so far is a heading that the next line does not carry on.
  private func isHeading(_ paragraph: Range<Int>, isShort: Bool, before next: Int) -> Bool {
    let first = lines[paragraph.lowerBound]
    if paragraph.count == 1, first.readsAsHeading, isShort || opensWithin(first, next) { return true }
    guard let family = first.numbering?.family, paragraph.allSatisfy({ lines[$0].isUnpunctuated }) else {
      switch family(of: first) {
      case .annexList: return isShort || lines[next].number(isHeading: false)
      case .annex: return isShort
      default: return false
      }
    }
    if isShort { return true }
    if let below = lines[next].numbering {
      if below.value == 1, below.family.rank > family.rank { return true }
      if isInAnnexList { return below.family == .decimal }
    }
    guard headingFamilies.contains(family) else { return false }
    if lines[next].number(isHeading: false) { return numberScore(next) > 1 }
    // As wide as the page: the heading goes on only where what follows is its short rest.
    return !(lines[next].isUnpunctuated && layout.isVeryShort(next, startsParagraph: false))
  }

  private func family(of line: RawLine) -> Numbering.Family? { line.numbering?.family }

  /// Families whose numbers mostly begin short lines without a mark of a sentence.
  private static func headingFamilies(_ lines: [RawLine], _ layout: LineLayout) -> Set<Numbering.Family> {
    var all: [Numbering.Family: Int] = [:]
    var headings: [Numbering.Family: Int] = [:]
    for index in lines.indices {
      guard let numbering = lines[index].numbering else { continue }
      let family = numbering.family
      let below = index + 1 < lines.count ? lines[index + 1].numbering : nil
      let opens = below.map { $0.value == 1 && $0.family.rank > family.rank } ?? false
      all[family, default: 0] += 1
      if lines[index].isUnpunctuated, opens || layout.isShort(index, startsParagraph: true) ?? true {
        headings[family, default: 0] += 1
      }
    }
    return Set(headings.filter { $0.value * 2 > all[$0.key] ?? 0 || $0.key == .chapter }.keys)
  }

  /// Where each line is a paragraph of its own, only a page that ends in a sentence parts one, or the edge of a
  /// page that shows nowhere else: after a long line that leaves its sentence open.
  private func endsUnwrapped(_ last: Int, isFirst: Bool, before next: Int) -> Bool {
    let (line, below) = (lines[last], lines[next])
    let isApart =
      !below.startsPage && (below.indent >= line.indent + 2 || below.blanksBefore > line.blanksBefore)
    if line.end == .open {
      return below.number(isHeading: false) ? numberScore(next) > 1 : isApart && below.indent >= 2
    }
    if below.numbering != nil || line.end != .word { return true }
    if isFirst, line.width <= 72 {
      if line.number(isHeading: true) || line.readsAsHeading { return true }
      if let family = family(of: line), family == .annexList || family == .annex { return true }
    }
    if isFirst, line.mayBeTitle, line.isTitleEnd, line.opensTitle || line.compact.begins(with: "关于") {
      return true
    }
    if line.width >= 40, line.numbering == nil, !line.isLabelled, !below.isLabelled, !isApart,
      below.indent < 2 || below.indent < line.indent
    {
      return false
    }
    let isParted =
      below.blanksBefore > 0 || below.startsPage || (isFirst && below.indent + 2 <= line.indent)
    return !isParted || below.indent >= 4 || line.width < 36
  }

  /// Whether a row's last cell goes on in the next line: after a comma, or set in under that cell.
  private func isContinuationOfRow(_ row: Int, _ next: Int) -> Bool {
    guard structure.roles[next] == .text, lines[next].numbering == nil else { return false }
    if lines[row].end == .open { return true }
    guard lines[next].isUnpunctuated else { return false }
    if layout.isShort(row, startsParagraph: true) == false { return true }
    guard let gap = lines[row].columnGaps.last else { return false }
    let column = lines[row].scalars[..<gap.upperBound].reduce(lines[row].indent) { $0 + $1.halfWidths }
    return lines[next].indent >= max(8, column - 4)
  }
}

extension RawLine {
  /// Whether the line is a formula that closes a document: `此复。`, `妥否，请批示。`
  fileprivate var opensClosing: Bool {
    compact.count <= 16 && end == .sentence && compact.begins(withAny: ClosingParagraphs.beginnings)
  }

  /// Whether the line reads as a numbered heading, commas allowed: `一、提高政治站位，增强责任意识`.
  fileprivate var readsAsHeading: Bool {
    number(isHeading: false) && end == .word && compact.count <= 30
      && !compact.withoutLastBracket.contains { $0.endsSentence || "；：;:".unicodeScalars.contains($0) }
  }
}
