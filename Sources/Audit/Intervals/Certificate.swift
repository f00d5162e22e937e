extension SolvedPiece {
  /// What multiplies a bound's factors so that they are whole: 1/2 to 1/10 are.
  private static let scale = 5040

  /// The most that a weighted sum of cells can be, proven in whole numbers: sum = constant + Σ factor · other must follow from the
  /// equations, and then no other may be at more than its bound.
  ///
  /// The factors come from floating point and are checked here; nil where they do not hold.
  func proves(
    most weights: [(cell: Int, weight: Int)], factors: [(cell: Int, factor: Double)], lower: [Int],
    upper: [Int]
  ) -> Int? {
    var sum = [UInt64](repeating: 0, count: free.count)
    var constant: UInt64 = 0
    func add(_ cell: Int, _ factor: Int) {
      let factor = PrimeField.element(factor)
      let role = roles[cell]
      if role < 0 {
        sum[role + free.count] = PrimeField.sum(sum[role + free.count], factor)
      } else {
        for (place, column) in rows[role].columns.enumerated() {
          let number = Int(column)
          sum[number] = PrimeField.sum(sum[number], PrimeField.product(rows[role].values[place], factor))
        }
        constant = PrimeField.sum(constant, PrimeField.product(rows[role].constant, factor))
      }
    }
    for (cell, weight) in weights { add(cell, weight * Self.scale) }
    var reach = 0
    for (other, factor) in factors {
      let scaled = factor * Double(Self.scale)
      guard abs(scaled) < 1e9, abs(scaled - scaled.rounded()) < 1e-3 else { return nil }
      let whole = Int(scaled.rounded())
      add(other, -whole)
      let (product, overflow) = whole.multipliedReportingOverflow(by: whole > 0 ? upper[other] : lower[other])
      let (next, overflows) = reach.addingReportingOverflow(product)
      guard !overflow, !overflows else { return nil }
      reach = next
    }
    guard sum.allSatisfy({ $0 == 0 }), abs(reach) < 1 << 60 else { return nil }
    let most = PrimeField.integer(constant) + reach
    return most >= 0 ? most / Self.scale : -((-most + Self.scale - 1) / Self.scale)
  }
}
