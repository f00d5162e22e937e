/// Random numbers of 64 bits, the same for the same seed on every machine.
///
/// Steele, Lea, Flood: Fast splittable pseudorandom number generators (OOPSLA 2014). They are no secrets: who knows
/// one number can go on by himself.
@frozen public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  /// Numbers that depend on a seed.
  @inlinable public init(state: UInt64) { self.state = state }

  /// Numbers that depend on all parts of a seed, as a sample's own, a quarter, a kind, a region.
  @inlinable public init(_ parts: UInt64...) {
    state = 0
    for part in parts { state = Self.mix(state &+ 0x9E37_79B9_7F4A_7C15 &+ part) }
  }

  /// The next number.
  @inlinable public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A whole number from 0 to one under `bound`, which is at least 1 and below 2³².
  @inlinable public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// Whether something happens that happens so many times in ten thousand.
  @inlinable public mutating func happens(_ perTenThousand: Int) -> Bool { below(10_000) < perTenThousand }

  /// A number from 0 to one under 1.
  @inlinable public mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  @inlinable static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
