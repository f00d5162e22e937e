/// How far unknowns can go apart while all equations hold and none is under its floor: the simplex method on a dense
/// tableau, begun at a point that is known to be possible.
struct IntervalSolver {
  private let count: Int
  private let equations: [[Int]]
  private let floors: [Double]
  private let truth: [Double]
  /// A row for each basic unknown: it plus these multiples of the others is constant.
  private var table: [[Double]] = []
  private var basis: [Int] = []
  private var rowOf: [Int]
  private var point: [Double]
  /// The least and most of each unknown among all points that were met.
  private(set) var least: [Double]
  private(set) var most: [Double]
  private static let tolerance = 1e-7

  /// `equations` have a multiple of each unknown and hold at `truth`, which is nowhere under `floors`.
  init(equations: [[Int]], truth: [Int], floors: [Int]) {
    count = truth.count
    self.equations = equations
    self.truth = truth.map { Double($0) }
    self.floors = floors.map { Double($0) }
    rowOf = [Int](repeating: -1, count: truth.count)
    point = self.truth
    least = point
    most = point
    eliminate()
    settle()
  }

  /// Whether an unknown has two possible values at least `width` apart.
  mutating func isWide(_ unknown: Int, _ width: Double) -> Bool {
    for sign in [1.0, -1.0] {
      if most[unknown] - least[unknown] >= width - 1e-6 { return true }
      push(unknown, sign, width)
    }
    return most[unknown] - least[unknown] >= width - 1e-6
  }

  /// Goes as far as possible in one direction, or until the unknown is wide enough.
  private mutating func push(_ unknown: Int, _ sign: Double, _ width: Double) {
    for _ in 0..<(50 * count + 100) {
      if most[unknown] - least[unknown] >= width - 1e-6 { return }
      guard let (column, direction) = entering(unknown, sign) else { return }
      guard advance(column, direction) else {
        // Nothing stops it: the unknown is as wide as one likes.
        if sign > 0 { most[unknown] = .infinity }
        return
      }
      note()
    }
    fatalError("the simplex method does not come to an end")
  }

  /// The first unknown outside the basis (Bland's rule) whose change brings the goal on.
  private func entering(_ goal: Int, _ sign: Double) -> (Int, Double)? {
    guard rowOf[goal] >= 0 else {
      if sign > 0 { return (goal, 1) }
      return point[goal] > floors[goal] + Self.tolerance ? (goal, -1) : nil
    }
    let row = table[rowOf[goal]]
    for column in 0..<count where rowOf[column] < 0 {
      let gain = -row[column] * sign
      if gain > Self.tolerance { return (column, 1) }
      if gain < -Self.tolerance, point[column] > floors[column] + Self.tolerance { return (column, -1) }
    }
    return nil
  }

  /// Changes an unknown outside the basis until something is at its floor; false where nothing ever is.
  private mutating func advance(_ column: Int, _ direction: Double) -> Bool {
    var limit = direction < 0 ? point[column] - floors[column] : Double.infinity
    var leaving = -1
    for (row, entries) in table.enumerated() {
      let change = -entries[column] * direction
      guard change < -Self.tolerance else { continue }
      let room = max(0, point[basis[row]] - floors[basis[row]]) / -change
      let isTie = abs(room - limit) <= 1e-9
      if isTie ? leaving >= 0 && basis[row] < basis[leaving] : room < limit {
        limit = room
        leaving = row
      }
    }
    guard limit.isFinite else { return false }
    point[column] += direction * limit
    for (row, entries) in table.enumerated() where entries[column] != 0 {
      point[basis[row]] -= entries[column] * direction * limit
    }
    if leaving >= 0 { pivot(leaving, column) }
    return true
  }

  /// Brings every unknown outside the basis to its floor, so that the point is a corner.
  private mutating func settle() {
    for column in 0..<count {
      while rowOf[column] < 0, point[column] > floors[column] + Self.tolerance {
        if !advance(column, -1) { break }
      }
    }
    note()
  }

  /// Writes a point down if it really is possible.
  private mutating func note() {
    let isPossible = equations.allSatisfy { row in
      var sum = 0.0
      for index in 0..<count where row[index] != 0 {
        sum += Double(row[index]) * (point[index] - truth[index])
      }
      return abs(sum) < 1e-5
    }
    precondition(
      isPossible && zip(point, floors).allSatisfy { $0 >= $1 - 1e-5 }, "the simplex method went astray")
    for index in 0..<count {
      least[index] = min(least[index], point[index])
      most[index] = max(most[index], point[index])
    }
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let inverse = 1 / table[row][column]
    let pivot = table[row].map { $0 * inverse }
    let filled = pivot.indices.filter { abs(pivot[$0]) > 1e-11 }
    table[row] = pivot
    for other in table.indices where other != row {
      let factor = table[other][column]
      guard abs(factor) > 1e-11 else { continue }
      for index in filled { table[other][index] -= factor * pivot[index] }
      table[other][column] = 0
    }
    rowOf[basis[row]] = -1
    basis[row] = column
    rowOf[column] = row
  }

  private mutating func eliminate() {
    var rows = equations.map { $0.map { Double($0) } }
    for column in 0..<count {
      let best = rows.indices.max { abs(rows[$0][column]) < abs(rows[$1][column]) }
      guard let best, abs(rows[best][column]) > 1e-9 else { continue }
      let taken = rows.remove(at: best)
      let inverse = 1 / taken[column]
      let pivot = taken.map { $0 * inverse }
      let filled = pivot.indices.filter { abs(pivot[$0]) > 1e-11 }
      func clear(_ row: inout [Double]) {
        let factor = row[column]
        guard abs(factor) > 1e-11 else { return }
        for index in filled { row[index] -= factor * pivot[index] }
        row[column] = 0
      }
      for index in rows.indices { clear(&rows[index]) }
      for index in table.indices { clear(&table[index]) }
      rows.removeAll { $0.allSatisfy { abs($0) < 1e-9 } }
      rowOf[column] = table.count
      basis.append(column)
      table.append(pivot)
    }
  }
}
