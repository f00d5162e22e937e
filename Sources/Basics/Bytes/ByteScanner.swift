/// A cursor over bytes: the one way in which this program reads its own formats.
///
/// Offsets count bytes from the start of `bytes`. No call reads past the end.
@frozen public struct ByteScanner: Sendable {
  /// What is read.
  public let bytes: [UInt8]
  /// The next byte to be read.
  public var offset: Int
  /// One past the last byte to be read.
  public let end: Int

  /// A cursor over the whole of `bytes`, or over a part of it.
  @inlinable public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// Whether everything has been read.
  @inlinable public var isAtEnd: Bool { offset >= end }

  /// The next byte, or nil at the end.
  @inlinable public var peek: UInt8? { offset < end ? bytes[offset] : nil }

  /// Reads one byte.
  @inlinable public mutating func next() -> UInt8? {
    guard offset < end else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// Reads `byte` if it comes next.
  @inlinable public mutating func take(_ byte: UInt8) -> Bool {
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Reads `literal` if it comes next.
  @inlinable public mutating func take(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset + length <= end else { return false }
    for index in 0..<length where bytes[offset + index] != literal.utf8Start[index] { return false }
    offset += length
    return true
  }

  /// Reads while `condition` holds and returns what was read.
  @inlinable public mutating func takeWhile(_ condition: (UInt8) -> Bool) -> Range<Int> {
    let start = offset
    while offset < end, condition(bytes[offset]) { offset += 1 }
    return start..<offset
  }

  /// Reads up to the end of the line, without it, and steps over it. A line ends by LF or CR LF.
  @inlinable public mutating func takeLine() -> Range<Int> {
    let start = offset
    while offset < end, bytes[offset] != 0x0A { offset += 1 }
    var stop = offset
    if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
    if offset < end { offset += 1 }
    return start..<stop
  }

  /// Text of a range of bytes.
  @inlinable public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
