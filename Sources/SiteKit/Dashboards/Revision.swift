internal import Statistics

/// What a later version of a release prints otherwise than an earlier one.
struct Revision {
  /// The tables of which printed numbers changed, in the order of the schema.
  let changedTables: [(title: String, cells: Int)]

  /// Compares the cells that both versions print; tables and regions are matched by name.
  init(from earlier: Release, to later: Release) {
    var changed: [(title: String, cells: Int)] = []
    for (number, definition) in later.schema.tables.enumerated() {
      guard let other = earlier.schema.table(named: definition.id),
        later.tables[number].extents == earlier.tables[other].extents
      else { continue }
      let cells = Self.changes(from: (earlier, other), to: (later, number))
      if cells > 0 { changed.append((definition.title, cells)) }
    }
    changedTables = changed
  }

  private static func changes(from earlier: (Release, Int), to later: (Release, Int)) -> Int {
    let (old, new) = (earlier.0.tables[earlier.1], later.0.tables[later.1])
    let size = new.cellsPerRegion
    var changes = 0
    for region in 0..<new.regions {
      guard let same = earlier.0.regions.number(of: later.0.regions.regions[region].code), same < old.regions
      else { continue }
      for cell in 0..<size where isPrinted(new, region * size + cell) && isPrinted(old, same * size + cell) {
        if new.values[region * size + cell] != old.values[same * size + cell] { changes += 1 }
      }
    }
    return changes
  }

  private static func isPrinted(_ table: PublishedTable, _ cell: Int) -> Bool {
    table.status[cell] == .published || table.status[cell] == .rounded
  }
}
