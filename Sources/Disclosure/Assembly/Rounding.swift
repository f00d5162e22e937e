/// Rounds what may be printed to multiples of a base. The pattern of withheld cells is proven for the true numbers, so
/// that rounded ones, which say less, give nothing more away.
struct Rounding: Sendable {
  /// The base; nil where numbers stay true.
  let base: Int?

  /// The nearest multiple; halves go up.
  func callAsFunction(_ value: Int) -> Int {
    guard let base, base > 1 else { return value }
    return (value + base / 2) / base * base
  }
}
