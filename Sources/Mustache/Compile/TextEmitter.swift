/// Emits the text between tags: line by line, less the white space that its block's content is indented by.
struct TextEmitter {
  /// The white space that is taken off the lines.
  var dedent: ArraySlice<UInt8> = []
  /// Whether a line begins at the next thing emitted though none does in the file.
  var beginsLine = false
  private let bytes: [UInt8]
  /// Text emitted before this instruction is not to be lengthened: something jumps here.
  private var barrier = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Keeps text from here on apart from the text before.
  mutating func startBlock(_ program: Program) { barrier = program.code.count }

  /// Emits the bytes of a range of the file.
  mutating func emit(_ range: Range<Int>, _ program: inout Program) {
    var index = range.lowerBound
    while index < range.upperBound {
      let isLineStart = Layout.isLineStart(index, in: bytes)
      let end = bytes[index..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
      let line = isLineStart ? dedented(index..<end) : index..<end
      let start = program.text.count
      program.text.append(contentsOf: bytes[line])
      append(start, line.count, startsLine: isLineStart || beginsLine, &program)
      beginsLine = false
      index = end
    }
  }

  /// Emits what indents a line where the tag at `offset` is the first thing on it.
  mutating func emitLineStart(at offset: Int, _ program: inout Program) {
    guard beginsLine || Layout.isLineStart(offset, in: bytes) else { return }
    append(program.text.count, 0, startsLine: true, &program)
    beginsLine = false
  }

  /// Keeps white space from the start of a line, less what is taken off, for an indentation.
  func keepIndent(_ range: Range<Int>, _ program: inout Program) -> Range<Int> {
    let start = program.text.count
    program.text.append(contentsOf: bytes[dedented(range)])
    return start..<program.text.count
  }

  /// The white space before the first thing that is neither blank nor a line end, or nil where there is none
  /// in the range, which begins with a line.
  func intrinsicIndent(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte.isTemplateSpace else { return start..<index }
      index += 1
      if byte == 0x0A { start = index }
    }
    return nil
  }

  private func dedented(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for byte in dedent {
      guard start < range.upperBound, bytes[start] == byte else { break }
      start += 1
    }
    return start..<range.upperBound
  }

  private func append(_ start: Int, _ count: Int, startsLine: Bool, _ program: inout Program) {
    if count > 0, program.code.count > barrier,
      case .text(let first, let length, let starts)? = program.code.last,
      first + length == start
    {
      let endsLine = length > 0 && program.text[start - 1] == 0x0A
      if endsLine == startsLine {
        program.code[program.code.count - 1] = .text(
          start: first, count: length + count, startsLine: starts)
        return
      }
    }
    program.code.append(.text(start: start, count: count, startsLine: startsLine))
  }
}
