internal import Statistics

/// The true cells of one record kind in all regions, with what is known before anything is decided.
struct RecordCells: Sendable {
  /// The cells.
  let space: CellSpace
  /// The schema.
  let schema: Schema
  /// The regions.
  let regions: RegionTree
  /// The true counts.
  let values: CellValues
  /// For each region whether its units sent data.
  let isReported: [Bool]
  /// What earlier releases said.
  let history: RecordHistory

  /// The region and the number within it of each cell.
  func forEachCell(_ body: (_ index: Int, _ region: Int, _ cell: Int) -> Void) {
    for region in regions.regions.indices {
      let start = values.starts[region]
      for index in start..<values.starts[region + 1] { body(index, region, index - start) }
    }
  }
}

/// What earlier releases said of the cells of one record kind, cell by cell in the order of the counts.
struct RecordHistory: Sendable {
  /// Cells that have to stay withheld: those that an earlier revision withheld, and those that were small in the
  /// period before.
  var isBound: [Bool]
  /// Cells that an earlier revision of the same period printed with the count they still have.
  var isKnown: [Bool]

  /// No earlier release.
  init(cells: Int) {
    isBound = [Bool](repeating: false, count: cells)
    isKnown = isBound
  }
}
