/// Finds what a web page or a newspaper prints before and after a document, and a title that stands twice.
struct Surroundings {
  private let lines: [RawLine]
  /// Whether each line is furniture, of pages or of their surroundings.
  private(set) var isFurniture: [Bool]

  init(_ lines: [RawLine], isFurniture: [Bool]) {
    self.lines = lines
    self.isFurniture = isFurniture
    markBefore()
    markAfter()
    markAboveTitle()
  }

  /// Labels, buttons and paths before the first sentence or the first number of a clause.
  private mutating func markBefore() {
    for index in lines.indices.prefix(40) where !isFurniture[index] {
      let line = lines[index]
      if WebFurniture.isControl(line) || WebFurniture.isPath(line) || WebFurniture.isLabel(line) {
        isFurniture[index] = true
      } else if line.end == .sentence || line.number(isHeading: false)
        || (line.end == .colon && line.readsAsAddressee)
      {
        return
      }
    }
  }

  /// Labels, buttons and footers after the last line that is surely the document's. What a plan may say of itself
  /// (`承办单位：县民政局`) is furniture only above what is so for sure, and not below a numbered heading.
  private mutating func markAfter() {
    var doubtful: [Int] = []
    var found: [Int] = []
    for index in lines.indices.suffix(40).reversed() where !isFurniture[index] {
      let line = lines[index]
      if WebFurniture.isControl(line) || WebFurniture.isFooter(line) || WebFurniture.isPath(line) {
        found.append(index)
      } else if WebFurniture.mayBeFooter(line) {
        doubtful.append(index)
      } else if line.end == .sentence || line.number(isHeading: false) || PrintedDate(line.compact) != nil
        || line.isPointer || line.isRow
      {
        break
      }
    }
    for index in found { isFurniture[index] = true }
    guard let last = found.max(), let first = found.min() else { return }
    for index in doubtful where index - last <= 4 && first - index <= 4 && !isBelowHeading(index, doubtful) {
      isFurniture[index] = true
    }
  }

  /// Whether a line stands below a numbered heading, with none but its like between.
  private func isBelowHeading(_ index: Int, _ like: [Int]) -> Bool {
    let above = lines[..<index].indices.last { !like.contains($0) }
    return above.map { lines[$0].number(isHeading: true) } ?? false
  }

  /// Banners above the title, and the page's own copy of the title and the number.
  private mutating func markAboveTitle() {
    let kept = lines.indices.filter { !isFurniture[$0] }
    let text = kept.map { lines[$0] }
    guard var block = TitleBlock.first(in: text, from: 0) else { return }
    var copy = 0..<0
    if let second = TitleBlock.first(in: text, from: block.lines.upperBound),
      isCopy(text[block.lines], of: text[second.lines])
    {
      copy = block.lines
      block = second
    }
    var nextToFurniture = kept[..<block.lines.lowerBound].map {
      ($0 > 0 && isFurniture[$0 - 1]) || isFurniture[$0 + 1]
    }
    for index in [Array(0..<block.lines.lowerBound), (0..<block.lines.lowerBound).reversed()].joined() {
      let line = text[index]
      let isKnown = copy.contains(index) || isKnownBanner(line)
      if line.isMasthead || !(isKnown || (nextToFurniture[index] && mayBeBanner(line))) { continue }
      if PrintedNumber(line.scalars) != nil, !standsAgain(line, in: text[(index + 1)...].prefix(20)) {
        continue
      }
      isFurniture[kept[index]] = true
      if index > 0 { nextToFurniture[index - 1] = true }
      if index + 1 < nextToFurniture.count { nextToFurniture[index + 1] = true }
    }
  }

  /// Whether a line above the title is what sites and newspapers print there.
  private func isKnownBanner(_ line: RawLine) -> Bool {
    WebFurniture.isBanner(line)
      || line.compact.count <= 16 && line.compact.ends(withAny: ["网", "网站", "日报", "晚报", "公报"])
  }

  /// Whether a line above the title may be none of the document, where its neighbour is not: short, no sentence,
  /// no office in it, and no number, year or slogan.
  private func mayBeBanner(_ line: RawLine) -> Bool {
    if line.compact.last == "号" || line.compact.first == "“" || line.holdsYearOrSerial { return false }
    return line.isUnpunctuated && line.numbering == nil && line.compact.count <= 24 && !line.opensTitle
      && !line.parts.contains { Authority.isName($0) }
      && !["关于", "印发", "转发"].contains { line.compact.includes($0) }
  }

  /// Whether the first title says what the end of the second says.
  private func isCopy(_ first: ArraySlice<RawLine>, of second: ArraySlice<RawLine>) -> Bool {
    let first = first.flatMap(\.compact)
    return second.flatMap(\.compact).ends(with: first.text)
  }

  private func standsAgain(_ line: RawLine, in others: ArraySlice<RawLine>) -> Bool {
    others.contains { $0.compact == line.compact }
  }
}

extension RawLine {
  /// Whether the line holds four digits running, a year, or `第5号`.
  fileprivate var holdsYearOrSerial: Bool {
    var digits = 0
    for (index, scalar) in compact.enumerated() {
      digits = scalar.isDigit ? digits + 1 : 0
      if digits == 4 || (scalar == "第" && compact[index...].prefix(8).contains("号")) { return true }
    }
    return false
  }
}
