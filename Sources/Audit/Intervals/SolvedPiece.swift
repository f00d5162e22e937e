/// A piece's equations solved for some of its cells: each of these is a constant plus a sum over the free cells.
///
/// Held over the prime field, where it is exact; fractions are read back where their denominators are small.
struct SolvedPiece: Sendable {
  /// The cells, ascending.
  let cells: [Int32]
  /// The places in `cells` of those that are given by the free ones.
  let given: [Int]
  /// The places in `cells` of the free ones.
  let free: [Int]
  /// For each given cell its equation: columns are places in `free`, the constant stands on the same side.
  let rows: [SparseRow]
  /// For each cell its place among the given ones, or less than 0: the place among the free ones less the count.
  let roles: [Int]

  /// Why a piece has no solution of this form.
  enum Failure: Error {
    case contradiction, tooLarge
  }

  /// Solves the rows of a piece, with the cells of one possible count put in.
  init(
    rows numbers: [Int], relations: Relations, lower: [Int], upper: [Int], limit: Int
  ) throws(Failure) {
    var sparse: [SparseRow] = []
    for number in numbers {
      var row = SparseRow(columns: [], values: [], constant: PrimeField.element(relations.constants[number]))
      for place in relations.row(number) {
        let cell = Int(relations.members[place])
        let sign = Int(relations.signs[place])
        if lower[cell] == upper[cell] {
          row.constant = PrimeField.sum(row.constant, PrimeField.element(-sign * lower[cell]))
        } else {
          row.columns.append(Int32(cell))
          row.values.append(PrimeField.element(sign))
        }
      }
      sparse.append(row)
    }
    let cells = Elimination.distinct(sparse.flatMap(\.columns))
    let places = [Int32: Int](uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    let elimination = Elimination(rows: sparse, budget: limit * 40) { _ in true }
    guard !elimination.isInconsistent else { throw .contradiction }
    guard !elimination.isCut, elimination.pivots.count * (cells.count - elimination.pivots.count) <= limit
    else {
      throw .tooLarge
    }
    var roles = [Int](repeating: -1, count: cells.count)
    for (number, pivot) in elimination.pivots.enumerated() { roles[places[pivot.column] ?? 0] = number }
    let free = cells.indices.filter { roles[$0] < 0 }
    for (number, place) in free.enumerated() { roles[place] = number - free.count }
    var rows = [SparseRow](
      repeating: SparseRow(columns: [], values: [], constant: 0), count: elimination.pivots.count)
    for (number, pivot) in elimination.pivots.enumerated().reversed() {
      var row = SparseRow(columns: [], values: [], constant: pivot.row.constant)
      var factor: UInt64 = 1
      var others: [(Int, UInt64)] = []
      for (at, column) in pivot.row.columns.enumerated() {
        let role = roles[places[column] ?? 0]
        let value = PrimeField.negative(pivot.row.values[at])
        if column == pivot.column {
          factor = PrimeField.inverse(pivot.row.values[at])
        } else if role < 0 {
          row.columns.append(Int32(role + free.count))
          row.values.append(value)
        } else {
          others.append((role, value))
        }
      }
      for (other, value) in others {
        row = row.adding(rows[other], times: value, came: { _ in }, went: { _ in })
      }
      row.values = row.values.map { PrimeField.product($0, factor) }
      row.constant = PrimeField.product(row.constant, factor)
      rows[number] = row
    }
    self.cells = cells
    self.free = free
    self.rows = rows
    self.roles = roles
    given = elimination.pivots.map { places[$0.column] ?? 0 }
  }

  /// An element as a fraction with a small denominator; nil where it is none.
  static func number(_ element: UInt64) -> Double? {
    for denominator in 1...60 {
      let numerator = PrimeField.integer(PrimeField.product(element, UInt64(denominator)))
      if abs(numerator) < 1 << 46 { return Double(numerator) / Double(denominator) }
    }
    return nil
  }
}
