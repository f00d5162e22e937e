public import Statistics

/// The finest counts of a snapshot: what protection needs to know of the case files, and no more.
public struct Counts: Sendable {
  /// For each table of the schema the inner counts at its lowest level: region (in the order of that level), then
  /// the categories of the first dimension, the second, the third. No totals.
  public var tables: [[Int32]]

  /// All counts at 0.
  public init(schema: Schema, regions: RegionTree) {
    tables = schema.tables.map { table in
      let dimensions = schema.records[table.record].dimensions
      let cells = table.dimensions.reduce(1) { $0 * dimensions[$1].codes.count }
      return [Int32](repeating: 0, count: regions.byLevel[table.lowest].count * cells)
    }
  }
}
