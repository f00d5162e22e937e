/// A start tag of HTML as a browser reads it, beginning at `<` and a letter. Nothing in it is decoded.
struct StartTag {
  /// An attribute: its name and its value.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  /// The name's bytes.
  let name: Range<Int>
  /// The next byte to be read.
  private(set) var end: Int

  /// - Parameter start: the byte after `<`, a letter.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    self.bytes = bytes
    limit = bytes.count
    var end = start
    while end < limit, !Self.endsName(bytes[end]) { end += 1 }
    name = start..<end
    self.end = end
  }

  /// Reads the next attribute; nil where the tag ends.
  mutating func attribute() -> Attribute? {
    while end < limit, Self.isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "/") { end += 1 }
    guard end < limit, bytes[end] != UInt8(ascii: ">") else { return nil }
    let start = end
    // An equals sign that comes first belongs to the name.
    end += 1
    while end < limit, !Self.endsName(bytes[end]), bytes[end] != UInt8(ascii: "=") { end += 1 }
    return Attribute(name: start..<end, value: value())
  }

  private mutating func value() -> Range<Int> {
    let nameEnd = end
    skipSpace()
    guard end < limit, bytes[end] == UInt8(ascii: "=") else {
      // Blanks without a value behind them are the next attribute's.
      end = nameEnd
      return end..<end
    }
    end += 1
    skipSpace()
    guard end < limit else { return end..<end }
    let quote = bytes[end]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      end += 1
      let start = end
      while end < limit, bytes[end] != quote { end += 1 }
      defer { end = min(end + 1, limit) }
      return start..<end
    }
    let start = end
    while end < limit, !Self.isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">") { end += 1 }
    return start..<end
  }

  private mutating func skipSpace() {
    while end < limit, Self.isSpace(bytes[end]) { end += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a range of bytes is a word of small letters, written in letters of either size.
  func reads(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count {
      let byte = self[range.lowerBound + index]
      let small = 0x41...0x5A ~= byte ? byte | 0x20 : byte
      if small != word.utf8Start[index] { return false }
    }
    return true
  }
}
