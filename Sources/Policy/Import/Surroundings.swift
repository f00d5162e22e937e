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
      } else if line.end == .sentence || line.number(isHeading: false) {
        return
      }
    }
  }

  /// Labels, buttons and footers after the last line that is surely the document's.
  private mutating func markAfter() {
    for index in lines.indices.suffix(40).reversed() where !isFurniture[index] {
      let line = lines[index]
      if WebFurniture.isControl(line) || WebFurniture.isFooter(line) || WebFurniture.isPath(line) {
        isFurniture[index] = true
      } else if line.end == .sentence || line.number(isHeading: false) || PrintedDate(line.compact) != nil
        || line.isPointer || line.isRow
      {
        return
      }
    }
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
    for index in 0..<block.lines.lowerBound {
      let line = text[index]
      if line.isMasthead || !(copy.contains(index) || isBanner(line)) { continue }
      if PrintedNumber(line.scalars) != nil, !standsAgain(line, in: text[(index + 1)...].prefix(20)) {
        continue
      }
      isFurniture[kept[index]] = true
    }
  }

  /// Whether a line above the title is surely none of the document: short, no sentence, and no office in it.
  private func isBanner(_ line: RawLine) -> Bool {
    if WebFurniture.isBanner(line) || line.compact.ends(withAny: ["网", "网站", "日报", "晚报", "公报"]) {
      return true
    }
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
