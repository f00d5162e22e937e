internal import Statistics

/// What a release's names mean, in the words that it brings with it.
extension Release {
  /// The levels of regions for which a table is published, from the top down.
  func levels(of table: TableDefinition) -> [String] { Array(schema.levels[...table.lowest]) }
}
