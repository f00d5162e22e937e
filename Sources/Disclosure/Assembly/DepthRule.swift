internal import Statistics

/// A table of which too much would be withheld in a region is not published for it: the total stays, and of a table
/// with several dimensions the one margin of which most can be read.
///
/// It looks at what is withheld, never at a count, and takes away only what was proven safe to print.
struct DepthRule: Sendable {
  /// The share of withheld cells above which a table is not published.
  let maxWithheld: Double

  /// The rows that stay, or nil where all do.
  func rows(of table: TableRows, reasons: (Int) -> CellReason) -> Set<Int>? {
    guard share(of: Array(table.cells.indices), reasons) > maxWithheld else { return nil }
    guard table.margins.count > 1 else { return [0] }
    let shares = table.margins.map { share(of: $0, reasons) }
    guard let best = shares.indices.min(by: { shares[$0] < shares[$1] }), shares[best] <= maxWithheld else {
      return [0]
    }
    return Set(table.margins[best])
  }

  private func share(of rows: [Int], _ reasons: (Int) -> CellReason) -> Double {
    var possible = 0
    var withheld = 0
    for row in rows {
      switch reasons(row) {
      case .impossible, .notReported: continue
      case .published: possible += 1
      case .threshold, .group, .history, .secondary, .below, .dropped:
        possible += 1
        withheld += 1
      }
    }
    return possible == 0 ? 0 : Double(withheld) / Double(possible)
  }
}
