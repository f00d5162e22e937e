internal import Statistics

/// Where the rows of one table stand among the cells of its record kind.
struct TableRows: Sendable {
  /// The table's number in the schema.
  let table: Int
  /// For each row of a region, in the order of the file, its cell.
  let cells: [Int32]
  /// How many regions the table has: all from the top to its lowest level.
  let regions: Int
  /// The sizes of its dimensions, totals included.
  let extents: [Int]
  /// For each dimension the rows in which all others are totals: the table's margins.
  let margins: [[Int]]

  init(table: Int, schema: Schema, space: CellSpace, regions tree: RegionTree) {
    let definition = schema.tables[table]
    let dimensions = schema.dimensions(of: definition)
    let extents = dimensions.map { $0.codes.count + 1 }
    let count = extents.reduce(1, *)
    var cells: [Int32] = []
    var margins = [[Int]](repeating: [], count: extents.count)
    for row in 0..<count {
      var rest = row
      var codes: [(dimension: Int, code: Int)] = []
      for axis in extents.indices.reversed() {
        if rest % extents[axis] > 0 { codes.append((definition.dimensions[axis], rest % extents[axis] - 1)) }
        rest /= extents[axis]
      }
      codes.sort { $0.dimension < $1.dimension }
      let face = space.face(of: codes.map(\.dimension)) ?? 0
      cells.append(Int32(space.faces[face].cell(codes.map(\.code))))
      for axis in extents.indices where codes.allSatisfy({ $0.dimension == definition.dimensions[axis] }) {
        margins[axis].append(row)
      }
    }
    self.table = table
    self.cells = cells
    self.extents = extents
    self.margins = margins
    self.regions = tree.byLevel[definition.lowest].upperBound
  }
}
