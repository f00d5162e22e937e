internal import Statistics

/// What earlier releases said that binds this one.
public struct History: Sendable {
  /// Releases of the same period, oldest first.
  private var revisions: [Statements] = []
  /// The releases of the periods just before and just after.
  private var neighbours: [Statements] = []

  /// Nothing was released before.
  public init() {}

  /// What a ledger holds of a period and its neighbours.
  public init(of period: String, in ledger: Ledger) throws(LedgerError) {
    for entry in ledger.revisions(of: period) { revisions.append(try ledger.statements(of: entry)) }
    for entry in [ledger.latest(before: period), ledger.latest(after: period)].compactMap({ $0 }) {
      neighbours.append(try ledger.statements(of: entry))
    }
  }

  /// What concerns one record kind, cell by cell.
  func of(_ space: CellSpace, values: CellValues, schema: Schema, regions: RegionTree) -> RecordHistory {
    var history = RecordHistory(cells: values.values.count)
    let kind = schema.records[space.record]
    for statements in revisions {
      Self.forEachCell(of: statements, kind: kind, space: space, values: values, regions: regions) {
        index, row in
        if row.reason.isWithheld { history.isBound[index] = true }
        if row.reason == .published, row.value == Int(values.values[index]) { history.isKnown[index] = true }
      }
    }
    for statements in neighbours {
      Self.forEachCell(of: statements, kind: kind, space: space, values: values, regions: regions) {
        index, row in
        if row.reason == .threshold || row.reason == .group { history.isBound[index] = true }
      }
    }
    return history
  }

  /// The rows whose record kind, region and cell still exist.
  private static func forEachCell(
    of statements: Statements, kind: RecordKind, space: CellSpace, values: CellValues, regions: RegionTree,
    _ body: (Int, Statements.Row) -> Void
  ) {
    let names = space.names(in: kind)
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let cells = statements.cells.map { numbers[$0] ?? -1 }
    let places = statements.regions.map { regions.number(of: $0) ?? -1 }
    guard let record = statements.records.firstIndex(of: kind.name) else { return }
    for row in statements.rows where Int(row.record) == record {
      let (region, cell) = (places[Int(row.region)], cells[Int(row.cell)])
      guard region >= 0, cell >= 0, values.starts[region] + cell < values.starts[region + 1] else { continue }
      body(values.starts[region] + cell, row)
    }
  }
}

extension CellReason {
  /// Whether a release said nothing of a cell in order to protect.
  var isWithheld: Bool {
    switch self {
    case .threshold, .group, .history, .secondary, .below: true
    case .published, .impossible, .notReported, .dropped: false
    }
  }
}

extension CellSpace {
  /// The cells' names in the ledger: `age=0-2;sex=male`.
  func names(in kind: RecordKind) -> [String] {
    faceOfCell.enumerated().map { cell, number in
      let face = faces[Int(number)]
      let categories = zip(face.dimensions, face.codes(ofCell: cell)).map { dimension, code in
        (dimension: kind.dimensions[dimension].name, code: kind.dimensions[dimension].codes[code].name)
      }
      return CellName.text(categories.sorted { $0.dimension < $1.dimension })
    }
  }
}
