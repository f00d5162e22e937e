public import Statistics

/// Turns true counts into tables that may be public: decides, proves, and leaves out.
public struct Protection: Sendable {
  private let schema: Schema
  private let regions: RegionTree
  private let counts: Counts
  private let isReported: [Bool]
  private let history: History

  /// A protection of the counts of one period.
  ///
  /// `isReported` says for each region of the tree whether its units sent data.
  public init(schema: Schema, regions: RegionTree, counts: Counts, isReported: [Bool], history: History) {
    self.schema = schema
    self.regions = regions
    self.counts = counts
    self.isReported = isReported
    self.history = history
  }

  /// Protects all record kinds.
  public func run(tasks: Int) async throws -> ProtectedCounts {
    var result = ProtectedCounts(
      tables: schema.tables.map { table in
        let extents = schema.dimensions(of: table).map { $0.codes.count + 1 }
        return PublishedTable(extents: extents, regions: regions.byLevel[table.lowest].upperBound)
      })
    for record in schema.records.indices {
      guard let space = CellSpace(record: record, schema: schema) else { continue }
      let values = CellValues(counts: counts, space: space, schema: schema, regions: regions)
      let cells = RecordCells(
        space: space, schema: schema, regions: regions, values: values, isReported: isReported,
        history: history.of(space, values: values, schema: schema, regions: regions))
      let outcome = try await RecordProtection(cells: cells).run(tasks: tasks)
      result.add(outcome, of: cells)
    }
    return result
  }
}
