/// A whole number modulo the prime 2^61 − 1: sums, products and quotients without any rounding.
///
/// The prime is large enough that no coefficient of an elimination over cells turns into 0 by accident, and small
/// enough that a sum of two numbers fits in a word.
struct PrimeField: Sendable, Equatable {
  /// The number, from 0 to the prime less 1.
  let value: UInt64

  /// 2^61 − 1.
  static let prime: UInt64 = (1 << 61) - 1
  /// 0.
  static let zero = PrimeField(0)
  /// 1.
  static let one = PrimeField(1)
  /// −1.
  static let minusOne = PrimeField(prime - 1)

  /// The remainder of any number.
  @inline(__always)
  init(_ number: UInt64) {
    // 2^61 is 1, so that the upper bits count as if they stood at the bottom.
    let folded = (number & Self.prime) + (number >> 61)
    value = folded >= Self.prime ? folded - Self.prime : folded
  }

  /// A sum.
  @inline(__always)
  static func + (first: Self, second: Self) -> Self { Self(first.value + second.value) }

  /// A difference.
  @inline(__always)
  static func - (first: Self, second: Self) -> Self { Self(first.value + prime - second.value) }

  /// A product, by way of all its 122 bits.
  @inline(__always)
  static func * (first: Self, second: Self) -> Self {
    let (high, low) = first.value.multipliedFullWidth(by: second.value)
    return Self((low & prime) + ((high << 3) | (low >> 61)))
  }

  /// What gives 1 when multiplied with it, by Fermat's theorem: the power of the prime less 2. 0 gives 0.
  var inverse: Self {
    var result = Self.one
    var square = self
    var exponent = Self.prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * square }
      square = square * square
      exponent >>= 1
    }
    return result
  }
}
