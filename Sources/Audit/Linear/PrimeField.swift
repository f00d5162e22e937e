/// Arithmetic modulo the prime 2⁶¹ − 1: exact where fractions of whole numbers would grow without bound.
enum PrimeField {
  /// The prime.
  static let prime: UInt64 = (1 << 61) - 1

  /// A whole number's remainder.
  static func element(_ number: Int) -> UInt64 {
    let rest = number % Int(prime)
    return UInt64(rest < 0 ? rest + Int(prime) : rest)
  }

  /// The whole number nearest to 0 with this remainder.
  static func integer(_ element: UInt64) -> Int {
    element > prime / 2 ? -Int(prime - element) : Int(element)
  }

  @inline(__always) static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let sum = left + right
    return sum >= prime ? sum - prime : sum
  }

  @inline(__always) static func negative(_ element: UInt64) -> UInt64 { element == 0 ? 0 : prime - element }

  @inline(__always) static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return sum(low & prime, (high << 3) | (low >> 61))
  }

  /// 1 over an element that is not 0, by Fermat's theorem.
  static func inverse(_ element: UInt64) -> UInt64 {
    if element == 1 || element == prime - 1 { return element }
    var (power, base, exponent) = (UInt64(1), element, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { power = product(power, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return power
  }

  /// An element that looks random and depends on a number alone.
  static func scattered(_ number: Int) -> UInt64 {
    var bits = UInt64(truncatingIfNeeded: number) &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return ((bits ^ (bits >> 31)) >> 4) % (prime - 1) + 1
  }
}
