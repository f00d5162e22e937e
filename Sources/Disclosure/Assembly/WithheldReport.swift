internal import Statistics

/// How much of a table is withheld at one level.
public struct WithheldReport: Sendable, Equatable {
  /// The table's number in the schema.
  public let table: Int
  /// The level, from the top at 0.
  public let level: Int
  /// All cells that can be, whose region reported, and for which the table is published.
  public let cells: Int
  /// Those withheld for their own sake.
  public let primary: Int
  /// Those withheld for others' sake.
  public let secondary: Int
  /// What the cells withheld for others' sake add up to. Secret.
  public let hidden: Int
  /// The regions for which the table is not published.
  public let regionsDropped: Int

  static func lines(of rows: TableRows, _ reasons: [CellReason], _ cells: RecordCells) -> [Self] {
    let rule = DepthRule(maxWithheld: cells.schema.protection.maxWithheld)
    return cells.regions.byLevel.enumerated().compactMap { level, regions in
      guard !regions.isEmpty, regions.upperBound <= rows.regions else { return nil }
      var (all, primary, secondary, hidden, dropped) = (0, 0, 0, 0, 0)
      for region in regions {
        let start = cells.values.starts[region]
        // What is withheld in a table that is not published for a region is not to be told, not even how much.
        let kept = rule.rows(of: rows, reasons: { reasons[start + Int(rows.cells[$0])] })
        if kept != nil { dropped += 1 }
        for (row, cell) in rows.cells.enumerated() where kept?.contains(row) ?? true {
          switch reasons[start + Int(cell)] {
          case .impossible, .notReported, .dropped: continue
          case .published: all += 1
          case .threshold, .group, .history:
            all += 1
            primary += 1
          case .secondary, .below:
            all += 1
            secondary += 1
            hidden += Int(cells.values.values[start + Int(cell)])
          }
        }
      }
      return Self(
        table: rows.table, level: level, cells: all, primary: primary, secondary: secondary, hidden: hidden,
        regionsDropped: dropped)
    }
  }
}
