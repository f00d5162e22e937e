public import Statistics

/// What protection made of the counts. Only the tables may be public.
public struct ProtectedCounts: Sendable {
  /// The tables of the release, in the order of the schema.
  public internal(set) var tables: [PublishedTable]
  /// How much is withheld, a line a table and level; its sums are secret.
  public internal(set) var report: [WithheldReport] = []
  /// Where something could not be proven; a release with any must not be written.
  public internal(set) var failures: [Failure] = []
  /// Every cell, why it is published or not, for the ledger. Secret.
  public internal(set) var statements = Statements()

  /// Cells that could not be proven safe.
  public struct Failure: Sendable, Equatable {
    /// The table's number in the schema.
    public let table: Int
    /// The level, from the top at 0.
    public let level: Int
    /// How many cells.
    public let cells: Int
  }

  init(tables: [PublishedTable]) { self.tables = tables }

  /// Fills in the tables of one record kind.
  mutating func add(_ outcome: RecordProtection.Outcome, of cells: RecordCells) {
    let schema = cells.schema
    var printed = [Bool](repeating: false, count: outcome.reasons.count)
    for table in schema.tables.indices where schema.tables[table].record == cells.space.record {
      let rows = TableRows(table: table, schema: schema, space: cells.space, regions: cells.regions)
      fill(rows, outcome, cells, &printed)
      report += WithheldReport.lines(of: rows, outcome.reasons, cells)
      failures += Failure.all(of: rows, outcome, cells)
    }
    state(outcome, cells, printed)
  }

  private mutating func fill(
    _ rows: TableRows, _ outcome: RecordProtection.Outcome, _ cells: RecordCells, _ printed: inout [Bool]
  ) {
    let rule = DepthRule(maxWithheld: cells.schema.protection.maxWithheld)
    let rounding = Rounding(base: cells.schema.protection.roundingBase)
    for region in 0..<rows.regions {
      let start = cells.values.starts[region]
      let kept = rule.rows(of: rows) { outcome.reasons[start + Int(rows.cells[$0])] }
      for (row, cell) in rows.cells.enumerated() {
        let index = start + Int(cell)
        let target = region * rows.cells.count + row
        if let kept, !kept.contains(row) { continue }
        printed[index] = true
        tables[rows.table].status[target] = outcome.reasons[index].status(isRounded: rounding.base != nil)
        if outcome.reasons[index] == .published {
          tables[rows.table].values[target] = rounding(Int(cells.values.values[index]))
        }
      }
    }
  }

  /// Writes down every cell for the ledger; one that no table prints is dropped.
  private mutating func state(_ outcome: RecordProtection.Outcome, _ cells: RecordCells, _ printed: [Bool]) {
    let kind = cells.schema.records[cells.space.record]
    let record = statements.number(ofRecord: kind.name)
    let names = cells.space.names(in: kind).map { statements.number(ofCell: $0) }
    let codes = cells.regions.regions.map { statements.number(ofRegion: $0.code) }
    cells.forEachCell { index, region, cell in
      let reason = outcome.reasons[index]
      guard reason != .impossible else { return }
      let isDropped = reason == .published && !printed[index]
      statements.rows.append(
        Statements.Row(
          record: record, region: codes[region], cell: names[cell], reason: isDropped ? .dropped : reason,
          value: isDropped || reason != .published ? 0 : Int(cells.values.values[index])))
    }
  }
}

extension CellReason {
  /// What the release says of a cell: one symbol, whatever the reason.
  func status(isRounded: Bool) -> CellStatus {
    switch self {
    case .published: isRounded ? .rounded : .published
    case .threshold, .group, .history, .secondary, .below: .withheld
    case .impossible: .notApplicable
    case .notReported: .notReported
    case .dropped: .absent
    }
  }
}

extension ProtectedCounts.Failure {
  static func all(of rows: TableRows, _ outcome: RecordProtection.Outcome, _ cells: RecordCells) -> [Self] {
    let own = Set(rows.cells)
    let failed = outcome.failures.filter { own.contains(Int32($0.cell)) && $0.region < rows.regions }
    let byLevel = Dictionary(grouping: failed) { cells.regions.regions[$0.region].level }
    return byLevel.sorted { $0.key < $1.key }.map {
      Self(table: rows.table, level: $0.key, cells: $0.value.count)
    }
  }
}
