internal import Basics

/// Sizes as those of real places are: many small ones, few large ones.
enum Skew {
  /// A weight around 1 whose logarithm is about normal with this deviation.
  ///
  /// Of sums and products alone, so that it is the same on every machine; a library's `exp` need not be.
  static func weight(_ deviation: Double, _ random: inout SplitMix64) -> Double {
    var normal = -6.0
    for _ in 0..<12 { normal += random.fraction() }
    var result = 1 + normal * deviation / 1024
    for _ in 0..<10 { result *= result }
    return result
  }

  /// Whole numbers in proportion to weights that add up to a total: by the largest remainders.
  static func share(_ total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    let exact = weights.map { Double(total) * $0 / sum }
    var shares = exact.map { Int($0) }
    let missing = total - shares.reduce(0, +)
    let order = exact.indices.sorted {
      let (left, right) = (exact[$0] - Double(shares[$0]), exact[$1] - Double(shares[$1]))
      return left != right ? left > right : $0 < $1
    }
    for index in order.prefix(max(0, missing)) { shares[index] += 1 }
    return shares
  }
}
