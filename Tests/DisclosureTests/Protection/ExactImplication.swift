/// Which unknowns follow from equations, by plain Gauss and Jordan modulo 2^31 − 1: small, dense, and nothing of the
/// program's.
struct ExactImplication {
  private static let prime: UInt64 = (1 << 31) - 1

  /// The unknowns that some combination of the rows names alone. A row has a multiple of each of `count` unknowns.
  static func implied(rows: [[Int]], count: Int) -> Set<Int> {
    var matrix = rows.map { row in row.map { $0 >= 0 ? UInt64($0) : prime - UInt64(-$0) } }
    var rank = 0
    for column in 0..<count where rank < matrix.count {
      guard let found = matrix.indices.dropFirst(rank).first(where: { matrix[$0][column] != 0 }) else {
        continue
      }
      matrix.swapAt(rank, found)
      let inverse = power(matrix[rank][column], prime - 2)
      let pivot = matrix[rank].map { $0 * inverse % prime }
      matrix[rank] = pivot
      let filled = pivot.indices.filter { pivot[$0] != 0 }
      for other in matrix.indices where other != rank && matrix[other][column] != 0 {
        let factor = prime - matrix[other][column]
        for index in filled { matrix[other][index] = (matrix[other][index] + factor * pivot[index]) % prime }
      }
      rank += 1
    }
    return Set(
      matrix.prefix(rank).compactMap { row in
        let filled = row.indices.filter { row[$0] != 0 }
        return filled.count == 1 ? filled[0] : nil
      })
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % prime }
      square = square * square % prime
      rest >>= 1
    }
    return result
  }
}
