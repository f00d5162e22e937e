/// A simplex for linear programmes that start from a point known to be possible: the true table, at 0.
///
/// It maximises a sum of gains over changes that keep all relations and stay between a floor (at most 0) and a ceiling
/// (at least 0) each. It works in floating point and only proposes: what it finds is rounded to whole numbers and
/// checked exactly by who asks.
struct BoundedSimplex {
  private let columns: Int
  private var rows = 0
  /// rows × columns: each row says that its basic column plus these multiples of the others is 0.
  private var table: [Double]
  private var basis: [Int] = []
  private var rowOfColumn: [Int]
  private let floors: [Double]
  private let ceilings: [Double]
  /// The gain of each column once the basic ones are expressed by the others.
  private var gains: [Double]
  /// The changes found.
  private(set) var point: [Double]
  private static let tolerance = 1e-7

  /// One column of a programme.
  struct Column {
    /// The least change, 0 or below.
    let floor: Double
    /// The greatest change, 0 or above.
    let ceiling: Double
    /// What one step of change is worth.
    let gain: Double
  }

  /// The relations solved for as many columns as there are independent ones.
  init(rows relations: [[(column: Int, factor: Double)]], columns: [Column]) {
    self.columns = columns.count
    floors = columns.map(\.floor)
    ceilings = columns.map(\.ceiling)
    gains = columns.map(\.gain)
    point = [Double](repeating: 0, count: columns.count)
    rowOfColumn = [Int](repeating: -1, count: columns.count)
    table = [Double](repeating: 0, count: relations.count * columns.count)
    for (number, row) in relations.enumerated() {
      for entry in row { table[number * columns.count + entry.column] += entry.factor }
    }
    eliminate(rowCount: relations.count)
  }

  /// Moves from vertex to vertex as long as it gains, at most `steps` times.
  mutating func maximise(steps: Int) {
    for _ in 0..<steps {
      guard let entering = entering(), step(entering) else { return }
    }
  }

  /// The first column that gains by a change; the lowest number wins, so that no cycle can be.
  private func entering() -> (column: Int, direction: Double)? {
    for column in 0..<columns where rowOfColumn[column] < 0 {
      if gains[column] > Self.tolerance, point[column] < ceilings[column] - Self.tolerance {
        return (column, 1)
      }
      if gains[column] < -Self.tolerance, point[column] > floors[column] + Self.tolerance {
        return (column, -1)
      }
    }
    return nil
  }

  /// Changes a column until it or another one meets its bound; false where nothing stands in the way at all.
  private mutating func step(_ entering: (column: Int, direction: Double)) -> Bool {
    let (column, direction) = entering
    var limit = direction > 0 ? ceilings[column] - point[column] : point[column] - floors[column]
    var leaving = -1
    for row in 0..<rows {
      let change = -table[row * columns + column] * direction
      guard abs(change) > Self.tolerance else { continue }
      let basic = basis[row]
      let room =
        change > 0 ? (ceilings[basic] - point[basic]) / change : (floors[basic] - point[basic]) / change
      if room < limit - Self.tolerance
        || (room < limit + Self.tolerance && leaving >= 0 && basic < basis[leaving])
      {
        limit = max(0, min(limit, room))
        leaving = row
      }
    }
    guard limit.isFinite else { return false }
    point[column] += direction * limit
    for row in 0..<rows { point[basis[row]] -= table[row * columns + column] * direction * limit }
    if leaving >= 0 { pivot(row: leaving, column: column) }
    return true
  }

  private mutating func pivot(row: Int, column: Int) {
    scale(row, by: column)
    let factor = gains[column]
    for index in 0..<columns { gains[index] -= factor * table[row * columns + index] }
    clear(column, by: row, rowCount: rows)
    rowOfColumn[basis[row]] = -1
    basis[row] = column
    rowOfColumn[column] = row
  }

  /// Gauss and Jordan with row exchange, from the last column to the first; dependent relations fall away.
  private mutating func eliminate(rowCount: Int) {
    for column in (0..<columns).reversed() where rows < rowCount {
      var best = rows
      for row in rows..<rowCount
      where abs(table[row * columns + column]) > abs(table[best * columns + column]) {
        best = row
      }
      guard abs(table[best * columns + column]) > 1e-9 else { continue }
      if best != rows {
        for index in 0..<columns { table.swapAt(best * columns + index, rows * columns + index) }
      }
      scale(rows, by: column)
      clear(column, by: rows, rowCount: rowCount)
      let factor = gains[column]
      if factor != 0 {
        for index in 0..<columns { gains[index] -= factor * table[rows * columns + index] }
      }
      basis.append(column)
      rowOfColumn[column] = rows
      rows += 1
    }
  }

  private mutating func scale(_ row: Int, by column: Int) {
    let inverse = 1 / table[row * columns + column]
    for index in row * columns..<(row + 1) * columns { table[index] *= inverse }
  }

  /// Takes a column out of all rows but one.
  private mutating func clear(_ column: Int, by row: Int, rowCount: Int) {
    let (columns, start) = (columns, row * columns)
    table.withUnsafeMutableBufferPointer { table in
      for other in 0..<rowCount where other != row {
        let begin = other * columns
        let factor = table[begin + column]
        guard abs(factor) > 1e-12 else { continue }
        for index in 0..<columns { table[begin + index] -= factor * table[start + index] }
      }
    }
  }
}
