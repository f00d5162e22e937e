/// An equation over the prime field: Σ value · cell = constant.
struct SparseRow: Sendable {
  /// The cells, ascending.
  var columns: [Int32]
  /// Their factors, none of them 0.
  var values: [UInt64]
  /// What it adds up to.
  var constant: UInt64

  /// The place of a cell, where the equation has it.
  func place(of column: Int32) -> Int? {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? low : nil
  }

  /// The equation plus another one times a factor; what came and what went is told.
  func adding(
    _ other: SparseRow, times factor: UInt64, came: (Int32) -> Void, went: (Int32) -> Void
  ) -> SparseRow {
    var sum = SparseRow(columns: [], values: [], constant: 0)
    sum.columns.reserveCapacity(columns.count + other.columns.count)
    sum.values.reserveCapacity(columns.count + other.columns.count)
    sum.constant = PrimeField.sum(constant, PrimeField.product(other.constant, factor))
    var (left, right) = (0, 0)
    while left < columns.count || right < other.columns.count {
      let one = left < columns.count ? columns[left] : Int32.max
      let two = right < other.columns.count ? other.columns[right] : Int32.max
      if one < two {
        sum.columns.append(one)
        sum.values.append(values[left])
        left += 1
      } else {
        let product = PrimeField.product(other.values[right], factor)
        right += 1
        if two < one {
          sum.columns.append(two)
          sum.values.append(product)
          came(two)
          continue
        }
        let value = PrimeField.sum(values[left], product)
        left += 1
        if value == 0 {
          went(one)
        } else {
          sum.columns.append(one)
          sum.values.append(value)
        }
      }
    }
    return sum
  }
}
