internal import Statistics

/// What a release's names mean, in the words that it brings with it.
extension Release {
  /// Which cells are added up: 监护评级与走访（监护评级：较好、一般；按期走访：是）, or 监护评级与走访（合计）.
  func words(of selection: Indicator.Selection) -> String {
    let table = schema.tables[selection.table]
    let chosen = zip(schema.dimensions(of: table), selection.codes).filter { !$1.isEmpty }.map {
      dimension, codes in
      "\(dimension.label)：\(codes.map { dimension.codes[$0].label }.joined(separator: "、"))"
    }
    return "\(table.title)（\(chosen.isEmpty ? Code.totalLabel : chosen.joined(separator: "；"))）"
  }

  /// The levels of regions for which a table is published, from the top down.
  func levels(of table: TableDefinition) -> [String] { Array(schema.levels[...table.lowest]) }
}
