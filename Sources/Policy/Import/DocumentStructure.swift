/// What the lines of a text are by the rules of official documents (GB/T 9704): title, number, addressee, annexes,
/// signature and date, and the furniture around them. The rest is text, for `ParagraphBreaks` to part.
struct DocumentStructure: Sendable {
  /// What a line is.
  enum Role: Sendable, Hashable {
    /// A line of the body.
    case text
    /// A line above the title: the sign of the office, a copy's number.
    case masthead
    /// A line of the title of the document, of a plan inside a notice, of an annex.
    case title
    /// The document number.
    case number
    /// To whom the document is addressed (主送机关).
    case addressee
    /// `附件 2` on a line of its own.
    case annexMark
    /// The office that signs.
    case signature
    /// The day of the signature.
    case date
    /// A row of cells.
    case row
    /// A newspaper's pointer to where the text goes on.
    case pointer
    /// A line of a table of contents, its heading included.
    case contents
    /// How a law was adopted (题注): brackets below its title.
    case adoption
    /// A line that is its own paragraph by its first words: `抄送：`, `（此件公开发布）`.
    case note
  }

  /// The lines of the document, furniture left out.
  private(set) var lines: [RawLine]
  /// What each line is.
  private(set) var roles: [Role]
  /// Whether each line goes on from the line before, where the role alone says so.
  private(set) var continues: [Bool]
  /// What was left out.
  private(set) var removed: [RawLine] = []
  /// The first title, as lines.
  private(set) var title: Range<Int>?

  init(_ raw: [RawLine]) {
    let pages = PageFurniture(raw)
    let surroundings = Surroundings(raw, isFurniture: pages.isFurniture)
    var kept: [RawLine] = []
    var hasGap = false
    for (index, line) in raw.enumerated() {
      if surroundings.isFurniture[index] {
        removed.append(line)
        hasGap = true
        continue
      }
      var line = line
      line.startsPage = line.startsPage || (hasGap && !kept.isEmpty)
      hasGap = false
      kept.append(line)
    }
    lines = kept
    roles = kept.map { $0.isRow ? .row : .text }
    for index in LineColumnsRun.indices(in: kept) { roles[index] = .row }
    continues = kept.map { _ in false }
    markOpening()
    markContents()
    markSignatures()
    markAnnexesAndNotes()
  }

  private mutating func mark(_ range: Range<Int>, _ role: Role) {
    for index in range {
      roles[index] = role
      continues[index] = index > range.lowerBound
    }
  }

  /// The title, what stands above it, the number and the addressee below it.
  private mutating func markOpening() {
    var index = 0
    if let block = TitleBlock.first(in: lines, from: 0) {
      title = block.lines
      for above in 0..<block.lines.lowerBound {
        roles[above] = PrintedNumber(lines[above].scalars) != nil ? .number : .masthead
      }
      mark(block.lines, .title)
      index = block.lines.upperBound
    }
    while index < lines.count, title != nil || index == 0 {
      if let role = roleBelowTitle(lines[index]) {
        roles[index] = role
        index += 1
      } else if title != nil, let end = endOfAdoption(index) {
        mark(index..<end, .adoption)
        index = end
      } else {
        break
      }
    }
    markAddressee(from: index)
  }

  /// What may stand between a title and the text: the number, the office, the day in brackets.
  private func roleBelowTitle(_ line: RawLine) -> Role? {
    if PrintedNumber(line.scalars) != nil { return .number }
    if line.bracketedDate != nil { return .date }
    return line.isOfficeList && Authority(line.compact).rank != nil && title != nil ? .signature : nil
  }

  /// Where the brackets that begin with a line end with a line, if they tell the days of a law.
  private func endOfAdoption(_ start: Int) -> Int? {
    guard lines[start].compact.first == "（", lines[start].numbering == nil, !lines[start].isNote else {
      return nil
    }
    var depth = 0
    var holdsYear = false
    for index in start..<min(start + 16, lines.count) {
      for scalar in lines[index].compact {
        if scalar == "（" || scalar == "(" { depth += 1 } else if scalar == "）" || scalar == ")" { depth -= 1 }
        holdsYear = holdsYear || scalar == "年"
        if scalar.endsSentence { return nil }
      }
      if depth <= 0 { return lines[index].compact.last == "）" && holdsYear ? index + 1 : nil }
    }
    return nil
  }

  /// The tables of contents: from 目录 to before their first line stands a second time.
  private mutating func markContents() {
    for heading in lines.indices where lines[heading].isContentsHeading && roles[heading] != .title {
      roles[heading] = .contents
      let entries = lines.indices.dropFirst(heading + 1).prefix(200)
      guard let first = entries.first,
        let again = entries.dropFirst().first(where: {
          lines[$0].compact.contentsEntry == lines[first].compact.contentsEntry
        }), lines[first..<again].allSatisfy({ $0.end != .sentence && $0.numbering?.family != .article })
      else { continue }
      for index in first..<again { roles[index] = .contents }
    }
  }

  private mutating func markAddressee(from start: Int) {
    guard start < lines.count, lines[start].readsAsAddressee else { return }
    for index in start..<min(start + 6, lines.count) {
      let line = lines[index]
      if line.end == .sentence || line.number(isHeading: false) { return }
      guard line.end == .colon else { continue }
      let isLeadIn = ["如下", "以下", "印发", "提出"].contains { line.compact.includes($0) }
      if !isLeadIn { mark(start..<index + 1, .addressee) }
      return
    }
  }

  /// Dates on lines of their own, the offices above them, and the title of what follows.
  private mutating func markSignatures() {
    for index in lines.indices where roles[index] == .text || roles[index] == .row {
      guard PrintedDate(lines[index].compact) != nil else { continue }
      roles[index] = .date
      markOffices(above: index)
      var next = index + 1
      while next < lines.count, lines[next].isNote {
        roles[next] = .note
        next += 1
      }
      if let block = TitleBlock.at(next, in: lines, isAnnex: false) { mark(block.lines, .title) }
    }
    if let last = lines.indices.last, last > 0, lines[last].isOfficeList, lines[last - 1].end == .sentence {
      roles[last] = .signature
    }
  }

  private mutating func markOffices(above date: Int) {
    var index = date - 1
    while index >= 0, date - index <= 12, roles[index] == .text || roles[index] == .row,
      lines[index].isOfficeList
    {
      roles[index] = .signature
      index -= 1
    }
  }

  private mutating func markAnnexesAndNotes() {
    for index in lines.indices where roles[index] == .text || roles[index] == .row {
      let line = lines[index]
      if line.isPointer {
        roles[index] = .pointer
      } else if line.isNote {
        roles[index] = .note
      } else if line.isAnnexMark {
        roles[index] = .annexMark
        if let block = TitleBlock.at(index + 1, in: lines, isAnnex: true) { mark(block.lines, .title) }
      }
    }
  }
}

extension RawLine {
  /// Whether the line is `附件`, `附件 2`, `附件三：` and nothing else.
  var isAnnexMark: Bool {
    guard compact.begins(withAny: ["附件", "附表", "附录"]), compact.count <= 8 else { return false }
    return compact.dropFirst(2).allSatisfy { $0.isDigit || "一二三四五六七八九十：:".unicodeScalars.contains($0) }
      && (numbering?.family != .annexList || compact.count > 3)
  }

  /// Whether the line is a paragraph by its first words: to whom copies go, how the text may be used.
  var isNote: Bool {
    compact.begins(withAny: [
      "（此件", "(此件", "（联系人", "（联系电话", "（本文有删减", "（公开属性", "此件公开发布", "抄送：", "抄报：", "主送：", "分送：", "公开方式：",
    ])
  }

  /// Whether the line may begin the list of those to whom a document is addressed.
  var readsAsAddressee: Bool {
    compact.begins(with: "各")
      || ["政府", "委员会", "局", "部门", "单位", "厅", "管委会", "办公室", "街道"].contains { compact.includes($0) }
  }
}
