/// A bounded simplex on a dense tableau: basic = base + Σ table · nonbasic, every variable between two bounds, every
/// nonbasic one at one of them.
///
/// Each feasible point it passes is a witness that a cell can have that count. Complexity: rows × columns a step.
struct Simplex {
  let rows: Int
  let columns: Int
  let lower: [Double]
  let upper: [Double]
  private(set) var table: [Double]
  /// The variable of each row and of each column; for a variable its row, or −1 − its column.
  private(set) var basic: [Int]
  private(set) var nonbasic: [Int]
  private(set) var roles: [Int]
  private(set) var value: [Double]
  /// The least and the most of each variable in any feasible point so far; and in those of whole numbers only.
  private(set) var least: [Double]
  private(set) var most: [Double]
  private(set) var wholeLeast: [Double]
  private(set) var wholeMost: [Double]
  /// How many numbers of the tableau were touched.
  private(set) var work = 0
  /// Why there is no feasible point, where the walk to one ended without.
  private(set) var impossibility: Impossibility?
  private var stalled = 0
  /// The sum of all points so far, and how many they are.
  private var sum: [Double]
  private var points = 0.0

  /// A weighted sum of variables that would have to be more than it can be, by its factors.
  struct Impossibility {
    let weights: [(cell: Int, weight: Int)]
    let factors: [(cell: Int, factor: Double)]
  }

  static let tolerance = 1e-7

  /// A start with every free cell at its least; nil where the numbers cannot be held.
  init?(_ piece: SolvedPiece, lower allLower: [Int], upper allUpper: [Int]) {
    let lower = piece.cells.map { Double(allLower[Int($0)]) }
    let upper = piece.cells.map { Double(allUpper[Int($0)]) }
    rows = piece.rows.count
    columns = piece.free.count
    (self.lower, self.upper, basic, nonbasic) = (lower, upper, piece.given, piece.free)
    var roles = [Int](repeating: 0, count: lower.count)
    for (row, variable) in basic.enumerated() { roles[variable] = row }
    for (column, variable) in nonbasic.enumerated() { roles[variable] = -1 - column }
    self.roles = roles
    var table = [Double](repeating: 0, count: rows * columns)
    var value = lower
    for (number, row) in piece.rows.enumerated() {
      guard var sum = SolvedPiece.number(row.constant) else { return nil }
      for (place, column) in row.columns.enumerated() {
        guard let factor = SolvedPiece.number(row.values[place]) else { return nil }
        table[number * columns + Int(column)] = factor
        sum += factor * lower[piece.free[Int(column)]]
      }
      value[piece.given[number]] = sum
    }
    self.table = table
    self.value = value
    sum = [Double](repeating: 0, count: lower.count)
    least = upper
    most = lower
    wholeLeast = upper
    wholeMost = lower
  }

  /// How far a variable is under or over its bounds: less or more than 0.
  private func fault(_ variable: Int) -> Double {
    if value[variable] < lower[variable] - Self.tolerance { return value[variable] - lower[variable] }
    if value[variable] > upper[variable] + Self.tolerance { return value[variable] - upper[variable] }
    return 0
  }

  /// Walks to a feasible point. Returns true there, false where there is none, nil where the budget ends.
  mutating func findPoint(budget: Int) -> Bool? {
    stalled = 0
    while true {
      let weights = basic.enumerated().compactMap { row, variable in
        let fault = fault(variable)
        return fault == 0 ? nil : (row: row, weight: fault < 0 ? 1.0 : -1.0)
      }
      guard !weights.isEmpty else {
        remember()
        return true
      }
      guard work < budget else { return nil }
      let gains = gains(weights)
      guard let (column, isUp) = entering(gains) else {
        impossibility = Impossibility(
          weights: weights.map { (basic[$0.row], $0.weight > 0 ? 1 : -1) },
          factors: gains.indices.filter { abs(gains[$0]) > 1e-9 }.map { (nonbasic[$0], gains[$0]) })
        return false
      }
      advance(column, isUp: isUp)
    }
  }

  /// The gain of each nonbasic variable for a weighted sum of basic ones.
  func gains(_ weights: [(row: Int, weight: Double)]) -> [Double] {
    var gains = [Double](repeating: 0, count: columns)
    for (row, weight) in weights {
      let start = row * columns
      for column in 0..<columns { gains[column] += weight * table[start + column] }
    }
    return gains
  }

  /// The gains for one variable alone.
  func gains(of variable: Int, weight: Double) -> [Double] {
    let role = roles[variable]
    if role >= 0 { return gains([(role, weight)]) }
    var gains = [Double](repeating: 0, count: columns)
    gains[-1 - role] = weight
    return gains
  }

  /// The column to move and which way; nil at an optimum. After many steps without gain the first one will do
  /// (Bland's rule, which cannot go round in circles).
  func entering(_ gains: [Double]) -> (column: Int, isUp: Bool)? {
    var best: (column: Int, isUp: Bool)?
    var bestGain = 1e-7
    for column in 0..<columns {
      let variable = nonbasic[column]
      let gain = gains[column]
      let isOpen =
        gain > 0 ? value[variable] < upper[variable] - 1e-9 : value[variable] > lower[variable] + 1e-9
      guard isOpen, abs(gain) > 1e-7 else { continue }
      if stalled > 40 {
        if let old = best, nonbasic[old.column] < variable { continue }
        best = (column, gain > 0)
      } else if abs(gain) > bestGain + 1e-9 {
        (best, bestGain) = ((column, gain > 0), abs(gain))
      }
    }
    return best
  }

  /// Moves a nonbasic variable until something is at a bound, and exchanges the two.
  mutating func advance(_ column: Int, isUp: Bool) {
    let entering = nonbasic[column]
    let sign = isUp ? 1.0 : -1.0
    var step = isUp ? upper[entering] - value[entering] : value[entering] - lower[entering]
    var leaving: (row: Int, rate: Double, bound: Double)?
    for row in 0..<rows {
      let rate = table[row * columns + column] * sign
      guard abs(rate) > 1e-7 else { continue }
      let variable = basic[row]
      let fault = fault(variable)
      let bound: Double
      if rate > 0 {
        if fault > 0 { continue }
        bound = fault < 0 ? lower[variable] : upper[variable]
      } else {
        if fault < 0 { continue }
        bound = fault > 0 ? upper[variable] : lower[variable]
      }
      let ratio = max(0, (bound - value[variable]) / rate)
      let isTie = leaving != nil && abs(ratio - step) <= 1e-9
      if ratio < step - 1e-9 || (isTie && isBetter((row, rate), than: leaving.map { ($0.row, $0.rate) })) {
        step = min(ratio, step)
        leaving = (row, rate, bound)
      }
    }
    stalled = step > 1e-9 ? 0 : stalled + 1
    if step > 0 {
      value[entering] += sign * step
      for row in 0..<rows {
        let rate = table[row * columns + column]
        guard rate != 0 else { continue }
        let moved = value[basic[row]] + rate * sign * step
        value[basic[row]] = abs(moved - moved.rounded()) < 1e-8 ? moved.rounded() : moved
      }
    }
    work += rows
    if let leaving {
      value[basic[leaving.row]] = leaving.bound
      exchange(leaving.row, column)
    } else {
      value[entering] = isUp ? upper[entering] : lower[entering]
    }
  }

  private func isBetter(_ new: (row: Int, rate: Double), than old: (row: Int, rate: Double)?) -> Bool {
    guard let old else { return true }
    if stalled > 40 { return basic[new.row] < basic[old.row] }
    return abs(new.rate) > abs(old.rate) + 1e-9
  }

  /// Keeps the present point, which is feasible, as a witness.
  mutating func remember() {
    let isWhole = value.allSatisfy { abs($0 - $0.rounded()) < 1e-6 }
    points += 1
    for variable in value.indices {
      sum[variable] += value[variable]
      least[variable] = min(least[variable], value[variable])
      most[variable] = max(most[variable], value[variable])
      guard isWhole else { continue }
      wholeLeast[variable] = min(wholeLeast[variable], value[variable])
      wholeMost[variable] = max(wholeMost[variable], value[variable])
    }
  }

  /// The mean of all points so far; nil before the first.
  var middle: [Double]? { points > 0 ? sum.map { $0 / points } : nil }

  /// Notes that a feasible point has a variable at a value.
  mutating func widen(_ variable: Int, to value: Double) {
    least[variable] = min(least[variable], value)
    most[variable] = max(most[variable], value)
  }

  /// Counts numbers that were touched.
  mutating func count(work more: Int) { work += more }

  /// Makes a row's variable nonbasic and a column's basic.
  private mutating func exchange(_ row: Int, _ column: Int) {
    let columns = columns
    let start = row * columns
    let pivot = table[start + column]
    var places: [Int] = []
    table[start + column] = -1
    for place in 0..<columns where table[start + place] != 0 {
      table[start + place] /= -pivot
      places.append(place)
    }
    let rows = rows
    var touched = rows + columns
    table.withUnsafeMutableBufferPointer { table in
      for other in 0..<rows where other != row {
        let factor = table[other * columns + column]
        guard factor != 0 else { continue }
        table[other * columns + column] = 0
        for place in places {
          let sum = table[other * columns + place] + factor * table[start + place]
          table[other * columns + place] = abs(sum) < 1e-11 ? 0 : sum
        }
        touched += places.count
      }
    }
    work += touched
    (basic[row], nonbasic[column]) = (nonbasic[column], basic[row])
    roles[basic[row]] = row
    roles[nonbasic[column]] = -1 - column
  }
}
