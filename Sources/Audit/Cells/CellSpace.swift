internal import Statistics

/// All cells that the tables of one record kind speak of, each with one number: a margin that tables share is one.
struct CellSpace: Sendable {
  /// The record's number in the schema.
  let record: Int
  /// The margins, those of fewer dimensions first.
  let margins: [Margin]
  /// How many cells there are.
  let count: Int
  /// The tables that take part: those whose size is what the schema says.
  let tables: [Int]

  /// The cells of a record kind.
  init(release: Release, record: Int) {
    let schema = release.schema
    self.record = record
    tables = schema.tables.indices.filter {
      schema.tables[$0].record == record && Self.isWhole(release: release, table: $0)
    }
    var regions: [[Int]: Int] = [:]
    for table in tables {
      for margin in Self.subsets(of: schema.tables[table].dimensions.sorted()) {
        regions[margin] = max(regions[margin] ?? 0, release.tables[table].regions)
      }
    }
    let order = regions.keys.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
    var margins: [Margin] = []
    var offset = 0
    for dimensions in order {
      let sizes = dimensions.map { schema.records[record].dimensions[$0].codes.count }
      var margin = Margin(dimensions: dimensions, sizes: sizes, regions: regions[dimensions] ?? 0)
      margin.offset = offset
      offset += margin.regions * margin.cells
      margins.append(margin)
    }
    self.margins = margins
    count = offset
  }

  /// The number of the margin over some dimensions.
  func margin(of dimensions: [Int]) -> Int? { margins.firstIndex { $0.dimensions == dimensions } }

  /// Where a cell stands.
  func place(of cell: Int) -> (margin: Int, region: Int, index: Int) {
    var low = 0
    var high = margins.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if margins[middle].offset <= cell { low = middle } else { high = middle }
    }
    while low > 0, margins[low].regions * margins[low].cells == 0 { low -= 1 }
    let rest = cell - margins[low].offset
    return (low, rest / margins[low].cells, rest % margins[low].cells)
  }

  /// For each row of a table's region, the margin and the cell in it that the row speaks of.
  func rows(of table: TableDefinition) -> [(margin: Int, index: Int)] {
    let order = table.dimensions.indices.sorted { table.dimensions[$0] < table.dimensions[$1] }
    guard let full = margin(of: order.map { table.dimensions[$0] }) else { return [] }
    var extents = [Int](repeating: 0, count: order.count)
    for (place, column) in order.enumerated() { extents[column] = margins[full].sizes[place] + 1 }
    var rows: [(margin: Int, index: Int)] = []
    for row in 0..<extents.reduce(1, *) {
      var codes = [Int](repeating: 0, count: extents.count)
      var rest = row
      for column in extents.indices.reversed() {
        codes[column] = rest % extents[column]
        rest /= extents[column]
      }
      let chosen = order.filter { codes[$0] > 0 }
      guard let number = margin(of: chosen.map { table.dimensions[$0] }) else { return [] }
      rows.append((number, margins[number].index(of: chosen.map { codes[$0] - 1 })))
    }
    return rows
  }

  /// Whether a table's numbers and sizes are what the schema says, so that it can be read at all.
  static func isWhole(release: Release, table number: Int) -> Bool {
    guard release.tables.indices.contains(number) else { return false }
    let table = release.tables[number]
    let definition = release.schema.tables[number]
    guard release.schema.records.indices.contains(definition.record) else { return false }
    let dimensions = release.schema.records[definition.record].dimensions
    guard definition.dimensions.allSatisfy(dimensions.indices.contains),
      Set(definition.dimensions).count == definition.dimensions.count, definition.dimensions.count <= 6,
      table.extents == definition.dimensions.map({ dimensions[$0].codes.count + 1 }),
      0...release.regions.regions.count ~= table.regions
    else { return false }
    let rows = table.regions * table.cellsPerRegion
    return table.status.count == rows && table.values.count == rows
  }

  private static func subsets(of dimensions: [Int]) -> [[Int]] {
    dimensions.reduce([[]]) { sets, dimension in sets + sets.map { $0 + [dimension] } }
  }
}
