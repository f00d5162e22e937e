/// The check number of ZIP files: CRC-32 as in ISO 3309, by a table of all bytes.
struct CRC32: Sendable {
  private let table: [UInt32]

  init() {
    table = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
  }

  /// The check number of some bytes.
  func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { value, byte in table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
  }
}
