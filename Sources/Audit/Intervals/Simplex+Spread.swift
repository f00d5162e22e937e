extension Simplex {
  /// From the middle of all points so far, which lies away from the bounds, as far as each nonbasic variable can go
  /// alone: both ends are feasible points, and each widens all that moves along. Costs about one step of the simplex.
  mutating func spread() {
    guard let middle else { return }
    var ups = [Double](repeating: 0, count: columns)
    var downs = [Double](repeating: 0, count: columns)
    for column in 0..<columns {
      let variable = nonbasic[column]
      ups[column] = max(0, upper[variable] - middle[variable])
      downs[column] = max(0, middle[variable] - lower[variable])
    }
    for row in 0..<rows {
      let over = max(0, upper[basic[row]] - middle[basic[row]])
      let under = max(0, middle[basic[row]] - lower[basic[row]])
      for column in 0..<columns {
        let rate = table[row * columns + column]
        if rate > 1e-9 {
          ups[column] = min(ups[column], over / rate)
          downs[column] = min(downs[column], under / rate)
        } else if rate < -1e-9 {
          ups[column] = min(ups[column], -under / rate)
          downs[column] = min(downs[column], -over / rate)
        }
      }
    }
    for column in 0..<columns {
      let variable = nonbasic[column]
      widen(variable, to: middle[variable] + ups[column])
      widen(variable, to: middle[variable] - downs[column])
    }
    for row in 0..<rows {
      for column in 0..<columns where table[row * columns + column] != 0 {
        let rate = table[row * columns + column]
        widen(basic[row], to: middle[basic[row]] + rate * ups[column])
        widen(basic[row], to: middle[basic[row]] - rate * downs[column])
      }
    }
    count(work: 2 * rows * columns)
  }
}
