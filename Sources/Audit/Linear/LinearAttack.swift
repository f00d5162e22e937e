internal import Basics
internal import Statistics

/// Attack 1: cells that some sum and difference of printed cells gives exactly.
///
/// The children's cells of every region are eliminated first, region by region from the lowest level up; what is
/// left of a region's equations speaks of the region alone and goes up. Then every cell is given a random value that
/// fits all equations with 0 on the right: a cell that comes out as 0 is determined (but for a chance of about one
/// in 2⁶¹ a cell).
struct LinearAttack: Sendable {
  /// The cells that are determined, ascending, and their counts.
  private(set) var determined: [(cell: Int, value: Int)] = []
  /// The regions whose equations contradict each other; nil is the top.
  private(set) var contradictions: [Int?] = []
  /// The regions whose equations were not used up; nil is the top.
  private(set) var cut: [Int?] = []

  /// Attacks the cells of a record kind.
  init(relations: Relations, space: CellSpace, regions: RegionTree, tasks: Int, budget: Int) async {
    let top = regions.regions.count
    var rows = [[SparseRow]](repeating: [], count: top + 1)
    for number in 0..<relations.count {
      let region = Int(relations.regions[number])
      let home = relations.isOverChildren[number] ? region : regions.regions[region].parent ?? top
      rows[home].append(relations.sparse(number))
    }
    var solved = [Elimination?](repeating: nil, count: top + 1)
    let levels = regions.byLevel.reversed().map(Array.init) + [[top]]
    for level in levels {
      let blocks = level.filter { !rows[$0].isEmpty }.map { home in (home: home, rows: rows[home]) }
      let done: [Elimination] =
        (try? await ParallelMap(tasks: tasks)(blocks) { block in
          Elimination(rows: block.rows, budget: budget) { cell in
            space.place(of: Int(cell)).region != block.home
          }
        }) ?? []
      for (block, elimination) in zip(blocks, done) {
        let name = block.home == top ? nil : block.home
        if elimination.isInconsistent { contradictions.append(name) }
        if elimination.isCut { cut.append(name) }
        rows[block.home] = []
        solved[block.home] = elimination
        if let name { rows[regions.regions[name].parent ?? top] += elimination.leftovers }
      }
    }
    guard contradictions.isEmpty else { return }
    solve(levels.reversed().joined().compactMap { solved[$0] }, cells: space.count)
  }

  private mutating func solve(_ eliminations: [Elimination], cells: Int) {
    var direction = [UInt64](repeating: 0, count: cells)
    var isPivot = [Bool](repeating: false, count: cells)
    for pivot in eliminations.lazy.flatMap(\.pivots) { isPivot[Int(pivot.column)] = true }
    var point = [UInt64](repeating: 0, count: cells)
    for elimination in eliminations {
      for pivot in elimination.pivots.reversed() {
        let target = Int(pivot.column)
        var (turn, rest, factor) = (UInt64(0), pivot.row.constant, UInt64(1))
        for (place, column) in pivot.row.columns.enumerated() {
          let cell = Int(column)
          let value = PrimeField.negative(pivot.row.values[place])
          if cell == target {
            factor = PrimeField.inverse(pivot.row.values[place])
          } else {
            if !isPivot[cell] { direction[cell] = PrimeField.scattered(cell) }
            turn = PrimeField.sum(turn, PrimeField.product(value, direction[cell]))
            rest = PrimeField.sum(rest, PrimeField.product(value, point[cell]))
          }
        }
        direction[target] = PrimeField.product(turn, factor)
        point[target] = PrimeField.product(rest, factor)
        if direction[target] == 0 {
          determined.append((target, PrimeField.integer(point[target])))
        }
      }
    }
    determined.sort { $0.cell < $1.cell }
  }
}

extension Relations {
  /// A row as an equation over the prime field.
  func sparse(_ number: Int) -> SparseRow {
    let row = row(number)
    return SparseRow(
      columns: Array(members[row]), values: signs[row].map { PrimeField.element(Int($0)) },
      constant: PrimeField.element(constants[number]))
  }
}
