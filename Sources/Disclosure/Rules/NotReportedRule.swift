/// Regions whose units sent no data have no counts: an empty cell there is not a 0.
struct NotReportedRule: PrimaryRule {
  func apply(to reasons: inout [CellReason], of cells: RecordCells) {
    for region in cells.regions.regions.indices where !cells.isReported[region] {
      for index in cells.values.starts[region]..<cells.values.starts[region + 1] {
        reasons[index] = .notReported
      }
    }
  }
}
