/// What an earlier revision withheld stays withheld, and what was small a quarter ago is not printed now, or its
/// neighbours in time would bracket it. A 0 is printed all the same where zeros are: a withheld cell is at least 1 there.
struct HistoryRule: PrimaryRule {
  func apply(to reasons: inout [CellReason], of cells: RecordCells) {
    let least: Int32 = cells.schema.protection.zeros == .publish ? 1 : 0
    for (index, value) in cells.values.values.enumerated()
    where reasons[index] == .published && cells.history.isBound[index] && value >= least {
      reasons[index] = .history
    }
  }
}
