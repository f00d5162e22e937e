internal import Basics

extension ByteWriter {
  /// Writes text with an indentation before each of its lines that is not empty.
  mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, indentedBy indent: ArraySlice<UInt8>, startsLine: Bool
  ) {
    if startsLine, text.isEmpty { return write(indent) }
    var start = 0
    var isDue = startsLine
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      let isEmptyLine = text[start] == 0x0A || text[start] == 0x0D && end == start + 2
      if isDue, !isEmptyLine { write(indent) }
      write(UnsafeBufferPointer(rebasing: text[start..<end]))
      isDue = true
      start = end
    }
  }
}
