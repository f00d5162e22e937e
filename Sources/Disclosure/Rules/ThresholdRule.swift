internal import Statistics

/// Counts under the threshold are withheld, zeros with them unless the policy publishes zeros.
struct ThresholdRule: PrimaryRule {
  func apply(to reasons: inout [CellReason], of cells: RecordCells) {
    let policy = cells.schema.protection
    let least: Int32 = policy.zeros == .publish ? 1 : 0
    for (index, value) in cells.values.values.enumerated()
    where reasons[index] == .published && value >= least && value < Int32(policy.threshold) {
      reasons[index] = .threshold
    }
  }
}
