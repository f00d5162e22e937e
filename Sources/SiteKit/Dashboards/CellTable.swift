internal import Statistics

/// The cells of a chart for one region as a table of figures.
struct CellTable {
  let release: Release
  let source: ChartSource.Cells
  let region: Int
  /// 人, 起: what the records are counted in.
  let unit: String
  /// The heading of a single column.
  let columnTitle: String

  /// The table; nil where the release publishes nothing of it for the region.
  var table: FigureTable? {
    let dimensions = release.schema.dimensions(of: release.schema.tables[source.table])
    let rows = dimensions[source.rows]
    let columns = source.columns.map { dimensions[$0] }
    var figures: [Figure] = []
    for row in source.rowCodes {
      for column in source.columns == nil ? [0] : source.columnCodes {
        let count = count(row: [row], column: [column])
        figures.append(source.isShare ? release.share(count, of: whole(row: row)) : count)
      }
    }
    guard figures.contains(where: { $0.absence != .notPublished }) else { return nil }
    return FigureTable(
      rowTitle: rows.label, columnTitle: columns?.label ?? "",
      rows: source.rowCodes.map { heading(rows.codes[$0 - 1]) },
      columns: columns.map { columns in source.columnCodes.map { heading(columns.codes[$0 - 1]) } }
        ?? [.init("value", label: columnTitle)],
      figures: figures, unit: source.isShare ? "%" : unit)
  }

  private func heading(_ code: Code) -> FigureTable.Heading { .init(code.name, label: code.label) }

  private func count(row: [Int], column: [Int]) -> Figure {
    var codes = source.held
    codes[source.rows] = row
    if let place = source.columns { codes[place] = column }
    return release.sum(table: source.table, region: region, codes: codes)
  }

  /// What a row's figures are shares of: the row's total, or with one column the total of all rows; of the codes that
  /// are shown, where some are not.
  private func whole(row: Int) -> Figure {
    if source.columns == nil {
      return count(row: source.isPart ? source.rowCodes : [0], column: [0])
    }
    return count(row: [row], column: source.isPart ? source.columnCodes : [0])
  }
}
