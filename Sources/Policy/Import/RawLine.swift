/// A line of a raw text that is not blank, with what its place on the page tells.
struct RawLine: Sendable, Hashable {
  /// How a line ends, which says whether a sentence goes on after it.
  enum End: Sendable, Hashable {
    /// `。`, `！`, `？`, closing marks after them included, or a bracket that follows them.
    case sentence
    /// `：`, or a blank to be filled in.
    case colon
    /// `；`
    case semicolon
    /// A comma, an opening mark, a dash: something must follow.
    case open
    /// A character.
    case word
  }

  /// The line of the source, from 1.
  let number: Int
  /// The text without the blanks at both ends.
  let scalars: [Unicode.Scalar]
  /// The text without any blank, digits and letters in half width: for recognising, not for writing.
  let compact: [Unicode.Scalar]
  /// The blanks before the text, in half squares.
  let indent: Int
  /// The blank lines before this one.
  var blanksBefore: Int
  /// Whether a form feed or removed page furniture stands between this line and the one before.
  var startsPage: Bool

  init(number: Int, scalars: [Unicode.Scalar], indent: Int, blanksBefore: Int, startsPage: Bool) {
    self.number = number
    self.scalars = scalars
    compact = scalars.compactMap { $0.isBlank ? nil : $0.folded }
    self.indent = indent
    self.blanksBefore = blanksBefore
    self.startsPage = startsPage
  }

  /// The width of the text in half squares, blanks within it included.
  var width: Int { scalars.reduce(0) { $0 + $1.halfWidths } }

  /// How the line ends.
  var end: End {
    guard let last = compact.last else { return .word }
    if last == "：" || last == ":" || last == "_" || last == "＿" { return .colon }
    if last == "；" || last == ";" { return .semicolon }
    if last.isOpening || "，、,—…－-".unicodeScalars.contains(last) { return .open }
    var rest = compact[...]
    while let closing = rest.last, closing.isClosing { rest = rest.dropLast() }
    if rest.last?.endsSentence == true { return .sentence }
    if last == "）" || last == ")", let open = compact.lastIndex(where: { $0 == "（" || $0 == "(" }) {
      if compact[..<open].last?.endsSentence == true { return .sentence }
    }
    return .word
  }

  /// Whether the line holds no mark of a sentence: a heading, a name, a title.
  var isUnpunctuated: Bool {
    !compact.contains { $0.endsSentence || "，；：,;:".unicodeScalars.contains($0) }
  }

  /// Whether the line begins with the mark of an unnumbered item.
  var isBullet: Bool { compact.begins(withAny: ["——", "●", "■", "◆", "★", "▲", "•", "※", "注：", "备注："]) }

  /// The width of what cannot be parted from the line's first character: the rest of an ASCII word, the marks
  /// that never begin a line, and what an opening mark opens.
  var firstUnitWidth: Int {
    var width = 0
    var index = 0
    while index < scalars.count, scalars[index].isOpening {
      width += scalars[index].halfWidths
      index += 1
    }
    if index < scalars.count {
      let isWord = scalars[index].isASCIIWord
      repeat {
        width += scalars[index].halfWidths
        index += 1
      } while isWord && index < scalars.count && scalars[index].isASCIIWord
    }
    while index < scalars.count, scalars[index].neverBegins {
      width += scalars[index].halfWidths
      index += 1
    }
    return width
  }

  /// The lines of a text. A form feed ends a line as well as a page.
  static func lines(of text: [UInt8]) -> [RawLine] {
    var lines: [RawLine] = []
    var number = 1
    var blanks = 0
    var startsPage = false
    var line: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    func trimmed() -> (indent: Int, scalars: [Unicode.Scalar]) {
      let start = line.firstIndex { !$0.isBlank } ?? line.endIndex
      let end = line.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
      return (line[..<start].reduce(0) { $0 + $1.halfWidths }, Array(line[start..<end]))
    }
    func finish() {
      let (indent, scalars) = trimmed()
      line.removeAll(keepingCapacity: true)
      guard !scalars.isEmpty else { return blanks += 1 }
      lines.append(
        RawLine(
          number: number, scalars: scalars, indent: indent, blanksBefore: blanks, startsPage: startsPage))
      blanks = 0
      startsPage = false
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A, 0x0D:
        finish()
        number += 1
      case 0x0C:
        if line.contains(where: { !$0.isBlank }) { finish() }
        line.removeAll(keepingCapacity: true)
        startsPage = true
      case 0x0B, 0x85, 0x2028, 0x2029: finish()
      default: line.append(scalar)
      }
      previous = scalar
    }
    if line.contains(where: { !$0.isBlank }) { finish() }
    return lines.flatMap { $0.parted }
  }
}
