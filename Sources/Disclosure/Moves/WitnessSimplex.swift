/// A bounded simplex on a window: how far one cell can go up or down while all relations hold and no cell falls
/// under the least it can hold.
///
/// It works in floating point and only proposes: what it finds is rounded to whole numbers and checked exactly.
struct WitnessSimplex {
  private let columns: Int
  private var rows: Int
  /// rows × columns: each row says that its basic cell plus these multiples of the others is 0.
  private var table: [Double]
  /// The cell that each row gives.
  private var basis: [Int]
  private var rowOfColumn: [Int]
  private var point: [Double]
  private let floors: [Double]
  private static let tolerance = 1e-7

  /// The window's relations, solved for as many cells as there are independent relations.
  init(_ window: Window, spare: [Int32]) {
    columns = window.cells.count
    floors = spare.map { -Double($0) }
    var matrix = [Double](repeating: 0, count: window.rows.count * columns)
    for (number, row) in window.rows.enumerated() {
      for entry in row { matrix[number * columns + entry.column] += Double(entry.sign) }
    }
    table = matrix
    rows = 0
    basis = []
    rowOfColumn = [Int](repeating: -1, count: columns)
    point = [Double](repeating: 0, count: columns)
    eliminate(rowCount: window.rows.count)
  }

  /// Changes of all cells, in whole numbers, that bring the first cell as near to `goal` as was found; nil where it
  /// cannot move in the goal's direction.
  mutating func move(to goal: Int32) -> [Int32]? {
    for index in point.indices { point[index] = 0 }
    let sign: Double = goal > 0 ? 1 : -1
    let target = Double(goal) * sign
    for _ in 0..<(4 * columns + 40) {
      if point[0] * sign >= target - Self.tolerance { break }
      guard let entering = entering(sign: sign), step(entering, sign: sign, target: target) else { break }
    }
    let whole = point.map { Int32($0.rounded()) }
    let isWhole = zip(point, whole).allSatisfy { abs($0 - Double($1)) < 1e-4 }
    return isWhole && whole[0] != 0 ? whole : nil
  }

  /// The cell whose change moves the first one on, and in which direction; the lowest number wins, so that no
  /// cycle can be.
  private func entering(sign: Double) -> (column: Int, direction: Double)? {
    let row = rowOfColumn[0]
    if row < 0 { return (0, sign) }
    for column in 0..<columns where rowOfColumn[column] < 0 {
      let gain = -table[row * columns + column] * sign
      if gain > Self.tolerance { return (column, 1) }
      if gain < -Self.tolerance, point[column] > floors[column] + Self.tolerance { return (column, -1) }
    }
    return nil
  }

  /// Moves a cell until another one is at its floor; false where nothing could move and nothing changed places.
  private mutating func step(_ entering: (column: Int, direction: Double), sign: Double, target: Double) -> Bool {
    let (column, direction) = entering
    var limit = direction < 0 ? point[column] - floors[column] : Double.infinity
    var leaving = -1
    for row in 0..<rows {
      let change = -table[row * columns + column] * direction
      guard change < -Self.tolerance else { continue }
      let room = (point[basis[row]] - floors[basis[row]]) / -change
      if room < limit - Self.tolerance || (room < limit + Self.tolerance && leaving >= 0 && basis[row] < basis[leaving]) {
        limit = min(limit, room)
        leaving = row
      }
    }
    let gain = rowOfColumn[0] < 0 ? 1 : -table[rowOfColumn[0] * columns + column] * direction * sign
    let missing = target - point[0] * sign
    if gain > Self.tolerance, limit * gain >= missing {
      limit = missing / gain
      leaving = -1
    }
    guard limit.isFinite else { return false }
    point[column] += direction * limit
    for row in 0..<rows { point[basis[row]] -= table[row * columns + column] * direction * limit }
    if leaving >= 0 {
      pivot(row: leaving, column: column)
      return true
    }
    return limit > Self.tolerance
  }

  private mutating func pivot(row: Int, column: Int) {
    let start = row * columns
    let inverse = 1 / table[start + column]
    for index in 0..<columns { table[start + index] *= inverse }
    table.withUnsafeMutableBufferPointer { table in
      for other in 0..<rows where other != row {
        let factor = table[other * columns + column]
        guard abs(factor) > 1e-12 else { continue }
        let begin = other * columns
        for index in 0..<columns { table[begin + index] -= factor * table[start + index] }
      }
    }
    rowOfColumn[basis[row]] = -1
    basis[row] = column
    rowOfColumn[column] = row
  }

  /// Gauss and Jordan with row exchange; dependent relations fall away. The first cell stays free if it can.
  private mutating func eliminate(rowCount: Int) {
    for column in (0..<columns).reversed() where rows < rowCount {
      var best = rows
      for row in rows..<rowCount where abs(table[row * columns + column]) > abs(table[best * columns + column]) {
        best = row
      }
      guard abs(table[best * columns + column]) > 1e-9 else { continue }
      if best != rows {
        for index in 0..<columns { table.swapAt(best * columns + index, rows * columns + index) }
      }
      let start = rows * columns
      let inverse = 1 / table[start + column]
      for index in 0..<columns { table[start + index] *= inverse }
      for row in 0..<rowCount where row != rows {
        let factor = table[row * columns + column]
        guard abs(factor) > 1e-12 else { continue }
        for index in 0..<columns { table[row * columns + index] -= factor * table[start + index] }
      }
      basis.append(column)
      rowOfColumn[column] = rows
      rows += 1
    }
  }
}
