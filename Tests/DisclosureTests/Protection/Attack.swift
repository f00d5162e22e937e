import Statistics

@testable import Disclosure

/// A release looked at by a reader who knows every sum, against the truth.
struct Attack {
  let view: ReleaseView
  let threshold: Int
  let isZeroPublished: Bool
  /// The true count of each cell of the view.
  let truth: [Int]
  /// The cells that are not printed.
  let unknowns: [Int]

  init(view: ReleaseView, policy: ProtectionPolicy, truth: [Int]) {
    self.view = view
    self.truth = truth
    threshold = policy.threshold
    isZeroPublished = policy.zeros == .publish
    unknowns = view.status.indices.filter { view.status[$0] == .withheld || view.status[$0] == .absent }
  }

  /// The unknowns that the reader must not come close to, by their place among the unknowns: those that are withheld,
  /// and small ones that are not shown at all.
  var guarded: [Int] {
    unknowns.indices.filter { isWithheld(unknowns[$0]) || isSmall(unknowns[$0]) }
  }

  /// Whether a cell is under the threshold.
  func isSmall(_ cell: Int) -> Bool { truth[cell] < threshold && truth[cell] >= (isZeroPublished ? 1 : 0) }

  private func isWithheld(_ cell: Int) -> Bool { view.status[cell] == .withheld }

  /// The names of unknowns that follow from what is printed.
  func implied() -> [String] {
    let implied = ExactImplication.implied(rows: equations(fixing: []), count: unknowns.count)
    return guarded.filter(implied.contains).map { view.names[unknowns[$0]] }
  }

  /// The names of unknowns that can be bracketed more narrowly than the threshold.
  func narrow() -> [String] {
    var solver = solver(fixing: [])
    return guarded.filter { !solver.isWide($0, Double(threshold)) }.map { view.names[unknowns[$0]] }
  }

  /// The names of small unknowns that someone who knows some cells can bracket more narrowly than half the threshold.
  func narrow(knowing cells: Set<Int>, besides own: Set<Int> = []) -> [String] {
    var solver = solver(fixing: cells)
    return guarded.filter { !cells.union(own).contains(unknowns[$0]) && isSmall(unknowns[$0]) }
      .filter { !solver.isWide($0, Double((threshold + 1) / 2)) }.map { view.names[unknowns[$0]] }
  }

  private func solver(fixing cells: Set<Int>) -> IntervalSolver {
    // Where zeros are printed a withheld cell is at least 1; of a cell that is not shown nothing is known.
    let floors = unknowns.map { isZeroPublished && isWithheld($0) ? min(1, truth[$0]) : 0 }
    return IntervalSolver(
      equations: equations(fixing: cells), truth: unknowns.map { truth[$0] }, floors: floors)
  }

  private func equations(fixing cells: Set<Int>) -> [[Int]] {
    let columns = Dictionary(uniqueKeysWithValues: unknowns.enumerated().map { ($1, $0) })
    var rows: Set<[Int]> = []
    for sum in view.sums {
      var row = [Int](repeating: 0, count: unknowns.count)
      for part in sum.parts { if let column = columns[part] { row[column] += 1 } }
      if let column = columns[sum.whole] { row[column] -= 1 }
      if row.contains(where: { $0 != 0 }) { rows.insert(row) }
    }
    for cell in cells {
      guard let column = columns[cell] else { continue }
      var row = [Int](repeating: 0, count: unknowns.count)
      row[column] = 1
      rows.insert(row)
    }
    return rows.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
