internal import Basics

/// Keys that look random and never meet twice: a row's number, moved about in 40 bits without loss.
struct KeySequence: Sendable {
  private let first: UInt64
  private let second: UInt64
  private let offset: UInt64
  private static let mask: UInt64 = (1 << 40) - 1
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The keys of a quarter and a kind.
  init(seed: UInt64, quarter: Int, kind: UInt64) {
    var random = SplitMix64(seed, UInt64(quarter), kind, 0x4B59)
    first = random.next() | 1
    second = random.next() | 1
    offset = random.next()
  }

  /// Writes the key of a row: `s-` and eight digits and letters.
  func write(_ row: Int, to bytes: inout [UInt8]) {
    // Each step can be undone: odd factors and shifted sums modulo 2 to the power of 40.
    var place = (UInt64(row) &* first &+ offset) & Self.mask
    place ^= place >> 20
    place = (place &* second) & Self.mask
    place ^= place >> 19
    bytes.append(0x73)
    bytes.append(0x2D)
    for shift in stride(from: 35, through: 0, by: -5) {
      bytes.append(Self.digits[Int((place >> UInt64(shift)) & 31)])
    }
  }
}
