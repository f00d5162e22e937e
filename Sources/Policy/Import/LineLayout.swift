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
    let widths = widths
    let samples = lines.indices.filter { Self.isSample($0, lines, isText: isText) }
    let local = Self.fullWidths(samples: samples, widths: widths, isText: isText)
    let whole = local.contains { $0 != nil } ? nil : Self.widestLines(lines, widths, isText: isText)
    fullWidths = whole.map { width in local.map { _ in width } } ?? local
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

  /// What a line leaves empty, or nil where it is far too wide to have been wrapped at that width. The first
  /// line of a paragraph lost two squares to its indent, whether or not the blanks survived.
  private func room(_ index: Int, startsParagraph: Bool) -> Int? {
    guard let full = fullWidths[index], widths[index] <= full + 8 else { return nil }
    return full - widths[index] - (startsParagraph ? 4 : 0)
  }

  /// Whether a line tells the width of its page: it leaves its sentence open, and is no heading or label that
  /// could be a paragraph of its own.
  private static func isSample(_ index: Int, _ lines: [RawLine], isText: [Bool]) -> Bool {
    let line = lines[index]
    guard isText[index], line.end == .word || line.end == .open else { return false }
    if line.end == .word, line.isLabelled || line.compact.withoutLastBracket.count < line.compact.count {
      return false
    }
    return !line.number(isHeading: true)
  }

  private static func fullWidths(samples: [Int], widths: [Int], isText: [Bool]) -> [Int?] {
    func agreed(_ range: Range<Int>) -> Int? {
      agreedWidth(samples[range.clamped(to: samples.indices)], widths, isText: isText)
    }
    var position = 0
    var found: (position: Int, width: Int?)?
    return widths.indices.map { index in
      while position < samples.count, samples[position] < index { position += 1 }
      if let found, found.position == position { return found.width }
      let before = agreed(position - 6..<position)
      let after = agreed(position..<position + 6)
      let width: Int? =
        if let before, let after { min(before, after) } else {
          before ?? after ?? agreed(position - 10..<position + 10)
        }
      found = (position, width)
      return width
    }
  }

  /// The width on which most of a few lines agree, give or take two and a half squares; among the lines between
  /// them hardly any is wider.
  private static func agreedWidth(_ samples: ArraySlice<Int>, _ widths: [Int], isText: [Bool]) -> Int? {
    guard samples.count >= 3, let first = samples.first, let last = samples.last else { return nil }
    let all = samples.map { widths[$0] }
    let width = all.sorted()[all.count * 3 / 4]
    let agreeing = all.count { abs($0 - width) <= 5 }
    guard agreeing >= 3, agreeing * 2 >= all.count, width >= 16 else { return nil }
    let wider = (first...last).count { isText[$0] && widths[$0] > width + 8 }
    return wider * 8 <= last - first + 1 ? width : nil
  }

  /// The width of a text too short for many of its lines to agree: that of its widest lines, where one of them
  /// leaves its sentence to the next line.
  private static func widestLines(_ lines: [RawLine], _ widths: [Int], isText: [Bool]) -> Int? {
    let text = lines.indices.filter { isText[$0] }
    guard let widest = text.map({ widths[$0] }).max(), 28...100 ~= widest else { return nil }
    let near = text.filter { widths[$0] >= widest - 5 }
    let goesOn = near.contains { index in
      guard isSample(index, lines, isText: isText), index + 1 < lines.count, isText[index + 1] else {
        return false
      }
      let next = lines[index + 1]
      if lines[index].mayBeTitle, lines[index].isTitleEnd { return false }
      return next.numbering == nil && !next.isLabelled && next.indent <= lines[index].indent
        && next.blanksBefore <= lines[index].blanksBefore
    }
    return goesOn ? widest : nil
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

extension RawLine {
  /// Whether the line begins with a short label: `地点：县委党校`, `联系人：张某`.
  var isLabelled: Bool {
    guard let colon = compact.prefix(9).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    return colon > 0 && colon + 1 < compact.count && compact[..<colon].allSatisfy(\.isHan)
  }
}
