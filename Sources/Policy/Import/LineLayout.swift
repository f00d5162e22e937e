/// How wide the lines of a text are set, place by place: a newspaper's columns change their width, a page of a web
/// site has none.
///
/// A line that leaves its sentence open was ended by the edge of its page; where most such lines of a
/// neighbourhood agree on a width, the text there is wrapped at that width.
struct LineLayout: Sendable {
  private let lines: [RawLine]
  private let widths: [Int]
  /// The local full width of each line in half squares, or nil where lines are not wrapped.
  let fullWidths: [Int?]
  /// The indent from which a line stands further in than the lines around it, or nil where indents tell nothing.
  let paragraphIndents: [Int?]
  /// Whether a blank line says that a paragraph ends: where most lines have one before them, it does not.
  let blankLinesTell: Bool

  /// Lays out lines of text; those that are not `text` (titles, rows) do not count.
  init(_ lines: [RawLine], isText: [Bool]) {
    self.lines = lines
    widths = lines.map(\.width)
    let samples = lines.indices.filter { index in
      guard isText[index], lines[index].end == .word || lines[index].end == .open else { return false }
      return !lines[index].number(isHeading: true)
    }
    fullWidths = Self.fullWidths(samples: samples, widths: widths)
    paragraphIndents = Self.paragraphIndents(lines, isText: isText, fullWidths: fullWidths)
    let blanks = lines.dropFirst().count { $0.blanksBefore > 0 }
    blankLinesTell = blanks * 2 < lines.count
  }

  /// Whether a line was ended before its edge although what follows had room: an author's end, not the page's.
  /// Nil where lines are not wrapped.
  func isShort(_ index: Int, startsParagraph: Bool) -> Bool? {
    room(index, startsParagraph: startsParagraph).map { room in
      let next = index + 1 < lines.count ? lines[index + 1].firstUnitWidth : 0
      return room >= next + 2
    }
  }

  /// Whether a line leaves at least two fifths of its width empty.
  func isVeryShort(_ index: Int, startsParagraph: Bool) -> Bool {
    guard let full = fullWidths[index], let room = room(index, startsParagraph: startsParagraph) else {
      return false
    }
    return room * 5 >= full * 2
  }

  /// Whether a line stands in like the first line of a paragraph.
  func isIndented(_ index: Int) -> Bool { paragraphIndents[index].map { lines[index].indent >= $0 } ?? false }

  /// What a line leaves empty, or nil where it is far too wide to have been wrapped at that width. The first line of a paragraph lost two squares to its indent, whether or not the
  /// blanks survived.
  private func room(_ index: Int, startsParagraph: Bool) -> Int? {
    guard let full = fullWidths[index], widths[index] <= full + 8 else { return nil }
    return full - widths[index] - (startsParagraph ? 4 : 0)
  }

  private static func fullWidths(samples: [Int], widths: [Int]) -> [Int?] {
    var position = 0
    return widths.indices.map { index in
      while position < samples.count, samples[position] < index { position += 1 }
      let before = agreedWidth(samples[max(0, position - 6)..<position].map { widths[$0] })
      let after = agreedWidth(samples[position..<min(samples.count, position + 6)].map { widths[$0] })
      if let before, let after { return min(before, after) }
      return before ?? after
        ?? agreedWidth(samples[max(0, position - 10)..<min(samples.count, position + 10)].map { widths[$0] })
    }
  }

  /// The width on which most of a few lines agree, give or take two and a half squares.
  private static func agreedWidth(_ widths: [Int]) -> Int? {
    guard widths.count >= 3 else { return nil }
    let width = widths.sorted()[widths.count * 3 / 4]
    let agreeing = widths.count { abs($0 - width) <= 5 }
    return agreeing >= 3 && agreeing * 2 >= widths.count && width >= 16 ? width : nil
  }

  /// Indents tell where lines that surely begin a paragraph have one, and lines that surely go on have none.
  private static func paragraphIndents(_ lines: [RawLine], isText: [Bool], fullWidths: [Int?]) -> [Int?] {
    let margins = lines.indices.map { index in
      lines[max(0, index - 6)..<min(lines.count, index + 7)].map(\.indent).min() ?? 0
    }
    var starts = 0
    var indentedStarts = 0
    var others = 0
    var indentedOthers = 0
    for index in lines.indices.dropFirst() where isText[index] && isText[index - 1] {
      let isIndented = lines[index].indent >= margins[index] + 2
      if lines[index].number(isHeading: false) {
        starts += 1
        if isIndented { indentedStarts += 1 }
      } else if lines[index - 1].end == .open || lines[index - 1].end == .word, fullWidths[index] != nil,
        !lines[index - 1].number(isHeading: true)
      {
        others += 1
        if isIndented { indentedOthers += 1 }
      }
    }
    let tell = indentedStarts >= 2 && indentedStarts * 4 >= starts * 3 && indentedOthers * 10 <= others
    return margins.map { tell ? $0 + 2 : nil }
  }
}
