/// What a release says, cell by cell and added up. Only what is printed is ever read: a withheld cell makes whatever
/// it would be part of withheld.
extension Release {
  /// One cell of a table: `codes` are, in the order of the table's dimensions, 0 for the total, else the category's
  /// number from 1.
  public func figure(table: Int, region: Int, codes: [Int]) -> Figure {
    let cells = tables[table]
    guard region < cells.regions else { return .none(.notPublished) }
    var row = region
    for (code, extent) in zip(codes, cells.extents) { row = row * extent + code }
    switch cells.status[row] {
    case .published: return .count(cells.values[row])
    case .rounded: return .count(cells.values[row], isRounded: true)
    case .withheld: return .none(.withheld)
    case .notReported: return .none(.notReported)
    case .notApplicable: return .none(.notApplicable)
    case .absent: return .none(.notPublished)
    }
  }

  /// Cells added up: for each dimension the chosen codes' numbers as above, at least one.
  ///
  /// A cell that cannot be counts as 0, unless all are such. Of several reasons why there is no sum the first of these
  /// is said: a cell is not published, not reported, withheld. A sum too large to be held is not published.
  public func sum(table: Int, region: Int, codes: [[Int]]) -> Figure {
    sum(table: table, region: region, codes: codes, first: 0)
  }

  /// The cells that an indicator counts, added up.
  public func sum(_ selection: Indicator.Selection, region: Int) -> Figure {
    sum(table: selection.table, region: region, codes: selection.codes, first: 1)
  }

  private func sum(table: Int, region: Int, codes: [[Int]], first: Int) -> Figure {
    guard region < tables[table].regions else { return .none(.notPublished) }
    var sum = CellSum()
    sum.add(tables[table], row: region, codes: codes, first: first)
    return sum.figure
  }
}
