/// A window as a linear programme: how far its first cell can go, and what that costs in cells that are published.
struct Programme {
  private let window: Window
  private let spare: [Int32]
  private let costs: [Double]
  /// For each cell its columns: one for a withheld cell; for a published one its rise, then its fall.
  private let columns: [(rise: Int, fall: Int)]
  /// How far down and up the parent's move in the window can go.
  private let parent: (down: Int32, up: Int32)?

  /// A programme over a window. `spare` is how far each cell can fall; `costs` is what each step of it costs, 0 for
  /// cells that are withheld already.
  init(_ window: Window, spare: [Int32], costs: [Double], parent: (down: Int32, up: Int32)? = nil) {
    self.parent = parent
    self.window = window
    self.spare = spare
    self.costs = costs
    var next = 0
    let ofCells = costs.map { cost -> (rise: Int, fall: Int) in
      defer { next += cost > 0 ? 2 : 1 }
      return cost > 0 ? (next, next + 1) : (next, next)
    }
    columns = parent == nil ? ofCells : ofCells + [(next, next)]
  }

  /// Changes of all cells, and behind them of the parent's move, in whole numbers, that bring the first one as near to a goal as can be at the least cost;
  /// nil where it cannot move that way, or not in whole numbers.
  func change(to goal: Int32) -> [Int32]? {
    var all: [BoundedSimplex.Column] = []
    let worth = 1 + 8 * costs.reduce(0, +)
    for (cell, spare) in spare.enumerated() {
      let floor = -Double(spare)
      if cell == 0 {
        let (low, high) = goal > 0 ? (0, Double(goal)) : (max(floor, Double(goal)), 0)
        all.append(BoundedSimplex.Column(floor: low, ceiling: high, gain: goal > 0 ? worth : -worth))
      } else if costs[cell] > 0 {
        all.append(BoundedSimplex.Column(floor: 0, ceiling: .infinity, gain: -costs[cell]))
        all.append(BoundedSimplex.Column(floor: 0, ceiling: -floor, gain: -costs[cell]))
      } else {
        all.append(BoundedSimplex.Column(floor: floor, ceiling: .infinity, gain: 0))
      }
    }
    if let parent {
      all.append(BoundedSimplex.Column(floor: -Double(parent.down), ceiling: Double(parent.up), gain: 0))
    }
    let rows = window.rows.map { row in
      row.flatMap { entry -> [(column: Int, factor: Double)] in
        let (rise, fall) = columns[entry.column]
        let factor = Double(entry.factor)
        return rise == fall ? [(rise, factor)] : [(rise, factor), (fall, -factor)]
      }
    }
    var simplex = BoundedSimplex(rows: rows, columns: all)
    simplex.maximise(steps: 6 * all.count + 60)
    return whole(simplex.point)
  }

  /// The point as whole numbers if it is that and, checked exactly, keeps all relations and floors.
  private func whole(_ point: [Double]) -> [Int32]? {
    var change: [Int32] = []
    for (cell, column) in columns.enumerated() {
      let value = column.rise == column.fall ? point[column.rise] : point[column.rise] - point[column.fall]
      guard abs(value) < 1e8, abs(value - value.rounded()) < 1e-4 else { return nil }
      change.append(Int32(value.rounded()))
      if cell < spare.count, change[cell] < -spare[cell] { return nil }
    }
    let holds = window.rows.allSatisfy { row in
      row.reduce(Int64(0)) { $0 + Int64($1.factor) * Int64(change[$1.column]) } == 0
    }
    return holds && change[0] != 0 ? change : nil
  }
}
