internal import Statistics

/// How far a move can go below a region: each child's share of it must leave the child's counts possible too.
struct Room: Sendable {
  /// The true counts.
  let values: CellValues
  /// The cells.
  let space: CellSpace
  /// The regions.
  let regions: RegionTree
  /// The least that a withheld cell can hold: 0, or 1 where zeros are published.
  let least: Int32
  /// Regions without data, which take no share.
  let isReported: [Bool]

  /// No bound.
  static let endless = Int32.max / 4

  /// How many steps down and up a region and all that is below it allow.
  func steps(region: Int, cells: [Int32], steps: [Int32]) -> (down: Int32, up: Int32) {
    let count = space.cellsByLevel[regions.regions[region].level]
    var down = Self.endless
    var up = Self.endless
    var isLower = false
    for (cell, step) in zip(cells, steps) where cell < count {
      isLower = true
      let spare = values[region, Int(cell)] - least
      if spare < 0 { return (0, 0) }
      if step > 0 { down = min(down, spare / step) } else { up = min(up, spare / -step) }
    }
    guard isLower else { return (Self.endless, Self.endless) }
    guard isReported[region] else { return (0, 0) }
    let children = regions.children[region]
    guard let first = children.first,
      cells.contains(where: { $0 < space.cellsByLevel[regions.regions[first].level] })
    else { return (down, up) }
    var below: (down: Int32, up: Int32) = (0, 0)
    for child in children {
      let share = self.steps(region: child, cells: cells, steps: steps)
      below.down = min(Self.endless, below.down + share.down)
      below.up = min(Self.endless, below.up + share.up)
      if below.down >= down, below.up >= up { break }
    }
    return (min(down, below.down), min(up, below.up))
  }
}
