/// Finds the lines that pages print around a text: page numbers, running heads, publication marks, strays.
///
/// Page numbers are certain by their form and mark where pages meet. What is less certain counts only beside
/// such a mark; in doubt a line is kept.
struct PageFurniture {
  private let lines: [RawLine]
  /// Whether each line is furniture.
  private(set) var isFurniture: [Bool]

  init(_ lines: [RawLine]) {
    self.lines = lines
    isFurniture = lines.map { Self.isPageNumber($0.compact[...]) }
    markPrintStamps()
    markBareNumbers()
    markRunningHeads()
    markBesidePageMarks()
  }

  /// Whether the text is a page number by its form: `- 10 -`, `— 3 —`, `第3页`, `第3页 共10页`, `3/10`, `Page 4 of 10`.
  static func isPageNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard 3...14 ~= text.count else { return false }
    let marks = "-—–－─·•~～".unicodeScalars
    if let first = text.first, let last = text.last, marks.contains(first), marks.contains(last) {
      let inside = text.filter { !marks.contains($0) }
      return 1...4 ~= inside.count && inside.allSatisfy(\.isDigit)
    }
    if text.first == "第", text.dropFirst().first?.isDigit == true, text.last == "页" {
      return text.dropFirst().allSatisfy { $0.isDigit || "页共第/，,、".unicodeScalars.contains($0) }
    }
    if text.first == "P" || text.first == "p", text.dropFirst().begins(with: "age") {
      let numbers = text.dropFirst(4).split { "of".unicodeScalars.contains($0) || $0 == "/" }
      return 1...2 ~= numbers.count && numbers.allSatisfy { $0.allSatisfy(\.isDigit) }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let page = Int(parts[0].text), let pages = Int(parts[1].text) else {
      return false
    }
    return page > 0 && page <= pages && pages < 1000
  }

  /// The printer's stamp stands after a sentence or another short line, never in the middle of a sentence.
  private mutating func markPrintStamps() {
    for index in lines.indices.dropFirst() where Self.isPrintStamp(lines[index].compact[...]) {
      let above = lines[index - 1]
      let isOpen = (above.end == .word || above.end == .open) && above.compact.count >= 20
      if !isOpen || isFurniture[index - 1] { isFurniture[index] = true }
    }
  }

  /// Whether the text is the printer's stamp at a document's foot: `××办公室 2017年1月7日印发`, `（共印50份）`.
  static func isPrintStamp(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= 60 else { return false }
    if text.ends(withAny: ["日印发", "日印制"]), let year = text.firstIndex(where: \.isDigit) {
      return text[..<year].isEmpty || Authority.isName(text[..<year])
    }
    let inside = text.filter { !$0.isOpening && !$0.isClosing }
    return inside.count <= 10 && inside.begins(with: "共印") && inside.last == "份"
  }

  /// A line of digits alone is a page number where it counts on from page to page, or stands at a form feed, or
  /// in the middle of a sentence, or ends the text; among the cells of a table it is none.
  private mutating func markBareNumbers() {
    let found = lines.indices.compactMap { index -> (index: Int, value: Int)? in
      let text = lines[index].compact
      guard text.count <= 3, text.allSatisfy(\.isDigit), let value = Int(text.text) else { return nil }
      return (index, value)
    }
    var page = 0
    var passed = 0
    for (position, number) in found.enumerated() {
      for index in passed..<number.index where isFurniture[index] {
        page = lines[index].compact.firstNumber ?? page
      }
      passed = number.index
      let next = found.dropFirst(position + 1).first
      let previous = position > 0 ? found[position - 1] : nil
      let counts =
        next.map { $0.value == number.value + 1 && $0.index > number.index + 5 } ?? false
        || previous.map { $0.value == number.value - 1 && $0.index + 5 < number.index } ?? false
      let isAtFeed =
        lines[number.index].startsPage
        || (number.index + 1 < lines.count && lines[number.index + 1].startsPage)
      let isNext = number.value == page + 1 || number.value == 1 || number.index == lines.count - 1
      if counts || isAtFeed || isMidSentence(number.index) || (isNext && isBetweenText(number.index)) {
        isFurniture[number.index] = true
      }
    }
  }

  /// Whether the neighbours of a line are surely no cells of a table.
  private func isBetweenText(_ index: Int) -> Bool {
    let beside = [index - 1, index + 1].filter { lines.indices.contains($0) }
    let sure = beside.filter { isFurniture[$0] || lines[$0].isSurelyText }
    return !sure.isEmpty && beside.allSatisfy { sure.contains($0) || lines[$0].compact.count >= 10 }
  }

  /// Whether the last line of text before this one leaves a sentence open.
  private func isMidSentence(_ index: Int) -> Bool {
    guard let before = lines[..<index].indices.last(where: { !isFurniture[$0] }), index + 1 < lines.count
    else { return false }
    let line = lines[before]
    return (line.end == .word || line.end == .open) && line.compact.count >= 12 && !line.isRow
      && !lines[index + 1].isRow
  }

  /// A line that occurs again and again beside the marks where pages meet.
  private mutating func markRunningHeads() {
    var places: [[Unicode.Scalar]: [Int]] = [:]
    for index in lines.indices where !isFurniture[index] {
      let text = lines[index].compact
      guard 2...40 ~= text.count, lines[index].isUnpunctuated, !lines[index].isRow,
        lines[index].numbering == nil
      else { continue }
      places[text.map { $0.isDigit ? "#" : $0 }, default: []].append(index)
    }
    for indices in places.values where indices.count >= 2 {
      let beside = indices.filter { isBesidePageMark($0) }
      guard beside.count >= 2, beside.count * 2 >= indices.count else { continue }
      for index in beside { isFurniture[index] = true }
    }
  }

  /// Whether a neighbour is furniture or the line stands at a form feed.
  private func isBesidePageMark(_ index: Int) -> Bool {
    if lines[index].startsPage { return true }
    if index > 0, isFurniture[index - 1] { return true }
    guard index + 1 < lines.count else { return false }
    return isFurniture[index + 1] || lines[index + 1].startsPage
  }

  /// Publication marks and lone characters beside what is furniture already; each may uncover the next.
  private mutating func markBesidePageMarks() {
    for _ in 0..<4 {
      var found = false
      for index in lines.indices.dropFirst(4) where !isFurniture[index] && isBesidePageMark(index) {
        guard isPublicationMark(lines[index]) || isStray(index) else { continue }
        isFurniture[index] = true
        found = true
      }
      if !found { return }
    }
  }

  /// `云阳县人民政府办公室发布`, `××人民政府公报`: an office and a word of publishing, and no sentence.
  private func isPublicationMark(_ line: RawLine) -> Bool {
    let text = line.compact
    guard 4...30 ~= text.count, line.isUnpunctuated else { return false }
    guard text.ends(withAny: ["发布", "公报", "政报", "规范性文件", "主办", "承办", "编印", "印制", "政府文件"]) else {
      return false
    }
    return ["政府", "委员会", "办公室", "办公厅", "厅", "局", "部", "院"].contains { text.includes($0) }
  }

  /// A lone character that no sentence can hold there.
  private func isStray(_ index: Int) -> Bool {
    guard lines[index].compact.count == 1, index > 0, index + 1 < lines.count else { return false }
    let isClosed = isFurniture[index - 1] && isFurniture[index + 1]
    return isClosed || lines[index - 1].end == .word || lines[index - 1].end == .open
  }
}

extension [Unicode.Scalar] {
  /// The first number of at most four digits.
  fileprivate var firstNumber: Int? {
    firstIndex(where: \.isDigit).flatMap { Int(self[$0...].prefix { $0.isDigit }.text) }
  }
}

extension RawLine {
  /// Whether the line is surely no cell of a table.
  fileprivate var isSurelyText: Bool {
    compact.count >= 16 || end != .word || number(isHeading: false) || PrintedDate(compact) != nil
      || compact.last == "）"
  }
}
