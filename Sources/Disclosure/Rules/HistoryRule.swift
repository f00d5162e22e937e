/// What an earlier revision withheld stays withheld, and what was small a quarter ago is not printed now, or its
/// neighbours in time would bracket it.
struct HistoryRule: PrimaryRule {
  func apply(to reasons: inout [CellReason], of cells: RecordCells) {
    for index in reasons.indices where reasons[index] == .published && cells.history.isBound[index] {
      reasons[index] = .history
    }
  }
}
