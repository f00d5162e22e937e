/// Gaussian elimination over sparse rows, modulo a prime and so exact: solves the rows for as many of their own
/// unknowns as they determine, and keeps what they say of the unknowns beyond, those of the parent.
///
/// The unknown with the fewest rows is solved for first, out of its shortest row, so that rows stay short
/// (Markowitz, 1957).
struct ModularElimination: Sendable {
  /// Each solved unknown with the row that gives it by unknowns that were solved later or not at all.
  private(set) var pivots: [(column: Int32, row: SparseRow)] = []
  /// What the rows say of the unknowns beyond alone.
  private(set) var remainder: [SparseRow] = []
  private let own: Int

  /// Eliminates the unknowns from 0 to `own`; those from `own` on are never solved for.
  init(_ rows: [SparseRow], own: Int) {
    self.own = own
    var work = Work(rows, own: own)
    while let column = work.next() { pivots.append((column, work.eliminate(column))) }
    remainder = work.remainder
  }

  /// A solution for the unknowns that are eliminated: those beyond are given, those that nothing determines are
  /// free.
  func solution(beyond: (Int32) -> PrimeField, free: (Int32) -> PrimeField) -> [PrimeField] {
    var values = (0..<Int32(own)).map(free)
    for (column, row) in pivots.reversed() {
      var sum = PrimeField.zero
      var own = PrimeField.one
      for entry in row.entries {
        if entry.column == column {
          own = entry.factor
        } else {
          sum =
            sum + entry.factor * (entry.column < self.own ? values[Int(entry.column)] : beyond(entry.column))
        }
      }
      values[Int(column)] = (PrimeField.zero - sum) * own.inverse
    }
    return values
  }
}

/// The rows that are not done with, and where each unknown stands in them.
private struct Work {
  private var rows: [SparseRow?]
  /// For each unknown the rows it stands in; rows that it has left since may still be listed.
  private var places: [[Int32]]
  /// For each unknown in how many rows it stands.
  private var counts: [Int]
  /// For each number of rows the unknowns that had it at some time.
  private var waiting: [[Int32]]
  private var isSolved: [Bool]
  private let own: Int

  init(_ rows: [SparseRow], own: Int) {
    self.rows = rows
    self.own = own
    places = [[Int32]](repeating: [], count: own)
    counts = [Int](repeating: 0, count: own)
    isSolved = [Bool](repeating: false, count: own)
    for (number, row) in rows.enumerated() {
      for entry in row.entries where entry.column < own { places[Int(entry.column)].append(Int32(number)) }
    }
    waiting = [[Int32]](repeating: [], count: rows.count + 1)
    for column in (0..<own).reversed() {
      counts[column] = places[column].count
      waiting[counts[column]].append(Int32(column))
    }
  }

  /// The rows that only unknowns beyond stand in.
  var remainder: [SparseRow] { rows.compactMap { $0 }.filter { !$0.entries.isEmpty } }

  /// The unknown that the fewest rows have, nil where no row has any.
  mutating func next() -> Int32? {
    for count in waiting.indices.dropFirst() {
      while let column = waiting[count].popLast() {
        if !isSolved[Int(column)], counts[Int(column)] == count { return column }
      }
    }
    return nil
  }

  /// Takes the shortest row of an unknown and clears the unknown from all others.
  mutating func eliminate(_ column: Int32) -> SparseRow {
    isSolved[Int(column)] = true
    let here = Set(places[Int(column)]).filter { (rows[Int($0)]?[column] ?? .zero) != .zero }.sorted()
    places[Int(column)] = []
    let shortest = here.min { first, second in
      (rows[Int(first)]?.entries.count ?? 0, first) < (rows[Int(second)]?.entries.count ?? 0, second)
    }
    guard let shortest, let pivot = rows[Int(shortest)] else { return SparseRow([]) }
    rows[Int(shortest)] = nil
    for entry in pivot.entries { count(entry.column, -1) }
    let inverse = pivot[column].inverse
    for number in here where number != shortest {
      guard var row = rows[Int(number)] else { continue }
      rows[Int(number)] = nil
      var entered: [Int32] = []
      var left: [Int32] = []
      row.add(pivot, times: PrimeField.zero - row[column] * inverse, entered: &entered, left: &left)
      for column in entered where column < own { places[Int(column)].append(number) }
      for column in entered { count(column, 1) }
      for column in left { count(column, -1) }
      rows[Int(number)] = row
    }
    return pivot
  }

  private mutating func count(_ column: Int32, _ change: Int) {
    guard column < own else { return }
    counts[Int(column)] += change
    if !isSolved[Int(column)] { waiting[counts[Int(column)]].append(column) }
  }
}
