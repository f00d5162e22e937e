/// A reason to withhold a cell for its own sake.
protocol PrimaryRule: Sendable {
  /// Gives a reason to the cells that it speaks of and that have none yet.
  func apply(to reasons: inout [CellReason], of cells: RecordCells)
}

extension RecordCells {
  /// The reasons before protection: all rules in their order, the first one that speaks of a cell wins.
  var primaryReasons: [CellReason] {
    var reasons = [CellReason](repeating: .published, count: values.values.count)
    let rules: [any PrimaryRule] = [
      NotReportedRule(), ImpossibleRule(), ThresholdRule(), GroupRule(), HistoryRule(),
    ]
    for rule in rules { rule.apply(to: &reasons, of: self) }
    return reasons
  }
}
