/// Combinations that cannot be are 0 for everybody to know; nothing is withheld by saying so.
struct ImpossibleRule: PrimaryRule {
  func apply(to reasons: inout [CellReason], of cells: RecordCells) {
    let isImpossible = cells.space.isImpossible
    cells.forEachCell { index, _, cell in
      if reasons[index] == .published, isImpossible[cell] { reasons[index] = .impossible }
    }
  }
}
