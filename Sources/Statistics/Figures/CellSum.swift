/// Cells of one region that are added up. It is made millions of times: nothing in it stands on the heap.
struct CellSum {
  private var sum = 0
  private var isRounded = false
  private var isKnown = false
  private var absence: Figure.Absence?

  /// Adds the cells of a row of codes from a dimension on; `row` is the row of the dimensions before.
  ///
  /// - Parameters:
  ///   - codes: for each dimension the codes to be added.
  ///   - first: the number of a dimension's first code: 0 where 0 is the total, 1 where 0 is the first category and no
  ///     code at all means the total.
  mutating func add(
    _ table: borrowing PublishedTable, row: Int, codes: borrowing [[Int]], from dimension: Int = 0, first: Int
  ) {
    guard dimension < codes.count else { return add(table.status[row], table.values[row]) }
    let start = row * table.extents[dimension]
    if first == 1, codes[dimension].isEmpty {
      return add(table, row: start, codes: codes, from: dimension + 1, first: first)
    }
    for place in codes[dimension].indices {
      add(
        table, row: start + codes[dimension][place] + first, codes: codes, from: dimension + 1, first: first)
    }
  }

  private mutating func add(_ status: CellStatus, _ value: Int) {
    switch status {
    case .published, .rounded:
      let (total, isTooLarge) = sum.addingReportingOverflow(value)
      guard !isTooLarge, total <= FixedPoint.greatest else { return add(.notPublished) }
      sum = total
      isRounded = isRounded || status == .rounded
      isKnown = true
    case .withheld: add(.withheld)
    case .notReported: add(.notReported)
    case .notApplicable: break
    case .absent: add(.notPublished)
    }
  }

  /// Of several reasons the one that is said: not published at all before not reported before withheld.
  private mutating func add(_ reason: Figure.Absence) {
    if absence == nil || reason == .notPublished || (reason == .notReported && absence == .withheld) {
      absence = reason
    }
  }

  /// What they come to; a cell that cannot be counts as 0, unless all are such.
  var figure: Figure {
    if let absence { return .none(absence) }
    return isKnown ? .count(sum, isRounded: isRounded) : .none(.notApplicable)
  }
}
