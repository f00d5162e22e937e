/// A growing buffer of UTF-8 bytes: what pages, tables and messages are written into.
///
/// Frozen and inlinable because a per-byte call across modules costs ten times the byte.
@frozen public struct ByteWriter: Sendable, Equatable {
  /// What has been written so far.
  public var bytes: [UInt8]

  /// An empty buffer with room for `capacity` bytes.
  @inlinable public init(capacity: Int = 0) {
    bytes = []
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  /// The number of bytes written.
  @inlinable public var count: Int { bytes.count }

  /// What has been written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes one byte.
  @inlinable public mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Writes a string's UTF-8 as it is.
  @inlinable public mutating func write(_ string: String) { bytes.append(contentsOf: string.utf8) }

  /// Writes bytes as they are.
  @inlinable public mutating func write(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Writes bytes as they are.
  @inlinable public mutating func write(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  /// Writes bytes as they are.
  @inlinable public mutating func write(_ other: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Writes a whole number in decimal digits.
  @inlinable public mutating func write(_ number: Int) {
    if 0..<10 ~= number { bytes.append(UInt8(0x30 + number)) } else { write(String(number)) }
  }
}
