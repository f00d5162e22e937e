internal import Statistics

/// Turns cells' numbers into what a release calls them.
struct CellNames {
  let release: Release
  let space: CellSpace

  /// The name of a cell's level.
  func level(of cell: Int) -> String {
    let level = release.regions.regions[space.place(of: cell).region].level
    return release.schema.levels.indices.contains(level) ? release.schema.levels[level] : "\(level)"
  }

  /// The name of a table; where none speaks of a cell, that of the first of the kind.
  func table(_ number: Int) -> String {
    let number = number >= 0 ? number : space.tables.first ?? -1
    return release.schema.tables.indices.contains(number) ? release.schema.tables[number].id : ""
  }

  /// A cell as a row of a table.
  func cell(_ cell: Int, table number: Int, range: ClosedRange<Int>?, showsInterval: Bool)
    -> AuditFinding.Cell
  {
    let place = space.place(of: cell)
    let margin = space.margins[place.margin]
    let codes = margin.codes(of: place.index)
    let number = number >= 0 ? number : space.tables.first ?? -1
    let columns =
      release.schema.tables.indices.contains(number)
      ? release.schema.tables[number].dimensions : margin.dimensions
    let dimensions = release.schema.records[space.record].dimensions
    return AuditFinding.Cell(
      region: release.regions.regions[place.region].code,
      codes: columns.map { column in
        margin.dimensions.firstIndex(of: column).map { dimensions[column].codes[codes[$0]].name }
          ?? Code.total
      },
      isExact: range?.count == 1, interval: showsInterval ? range : nil)
  }
}
