extension AuditReport {
  /// The report for people: findings with their cells, then the tallies, then remarks.
  public var lines: [String] {
    var lines: [String] = []
    for finding in findings {
      let exact = finding.cells.count { $0.isExact }
      let known = exact > 0 && finding.attack != .contradiction ? ", \(exact) exactly" : ""
      lines.append(
        "\(finding.period) revision \(finding.revision), \(finding.table), \(finding.level): "
          + "\(finding.attack.words): \(finding.cells.count) cells\(known)")
      for cell in finding.cells {
        let range = cell.interval.map {
          $0.count == 1 ? " = \($0.lowerBound)" : " in \($0.lowerBound)-\($0.upperBound)"
        }
        lines.append("  \(([cell.region] + cell.codes).joined(separator: " "))\(range ?? "")")
      }
    }
    for tally in tallies where tally.withheld > 0 {
      var line =
        "\(tally.period) revision \(tally.revision), \(tally.table), \(tally.level): "
        + "\(tally.withheld) withheld cells attacked, \(tally.given) given away"
      if tally.undecided > 0 { line += ", \(tally.undecided) undecided within the budget" }
      if tally.safeInPart > 0 { line += ", \(tally.safeInPart) safe against their blocks only" }
      if tally.safeInFractions > 0 { line += ", \(tally.safeInFractions) safe in fractions only" }
      lines.append(line)
    }
    return lines + notes
  }
}

extension AuditFinding.Attack {
  /// What people read.
  public var words: String {
    switch self {
    case .contradiction: "the printed counts contradict each other"
    case .printedElsewhere: "withheld here, printed in another table"
    case .revision: "withheld here, printed in another release of the period"
    case .linear: "printed counts add up to it"
    case .bounds: "bounds bracket it"
    case .joint: "the tables together bracket it"
    case .releasesTogether: "the period's releases together give it"
    }
  }
}
