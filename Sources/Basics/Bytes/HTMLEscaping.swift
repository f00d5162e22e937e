/// Escaping for HTML and XML text and double-quoted attributes: `&`, `<`, `>`, `"`.
extension ByteWriter {
  /// Writes a string so that HTML shows it as it is.
  @inlinable public mutating func writeEscaped(_ string: String) {
    var string = string
    string.withUTF8 { writeEscaped($0) }
  }

  /// Writes bytes so that HTML shows them as they are.
  @inlinable public mutating func writeEscaped(_ slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { writeEscaped($0) }
  }

  /// Writes bytes so that HTML shows them as they are. Linear; runs without special bytes are copied whole.
  @inlinable public mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let entity: StaticString
      switch text[index] {
      case 0x26: entity = "&amp;"
      case 0x3C: entity = "&lt;"
      case 0x3E: entity = "&gt;"
      case 0x22: entity = "&quot;"
      default:
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      index += 1
      start = index
    }
    bytes.append(contentsOf: text[start..<text.count])
  }
}
