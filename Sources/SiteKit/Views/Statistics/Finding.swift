internal import Statistics

/// What a chart says, as a sentence: worked out from printed numbers alone. Where a row that could change the answer
/// has no number nothing is claimed, and nothing where counts are rounded: which of two is greater may be their
/// rounding's doing.
struct Finding {
  let values: SiteValues
  let words: FigureWords

  /// The finding of a chart; nil where none can be stated.
  func sentence(_ form: ChartPlan.Form, _ table: FigureTable, isComparison: Bool) -> String? {
    guard !table.figures.contains(where: \.isRounded) else { return nil }
    return switch form {
    case .bars:
      isComparison ? (table.figures.allSatisfy { $0.number != nil } ? range(table) : nil) : greatest(table)
    case .pyramid: greatest(rowSums(table))
    case .lines: change(table)
    case .dots, .tiles: range(table)
    case .groupedBars, .stackedBars, .multiples, .heat: nil
    }
  }

  /// 6—11岁最多，3,200人: where every row has a number and one is the greatest.
  private func greatest(_ table: FigureTable) -> String? {
    let numbers = table.figures.compactMap(\.number)
    guard table.columns.count == 1, numbers.count == table.rows.count, numbers.count > 1,
      let most = numbers.max(), numbers.count(where: { $0 == most }) == 1,
      let row = numbers.firstIndex(of: most)
    else { return nil }
    return values.fill(
      table.unit == "%" ? .findingMostShare : .findingMost,
      ["name": table.rows[row].label, "value": words.text(table[row, 0], unit: table.unit)])
  }

  private func rowSums(_ table: FigureTable) -> FigureTable {
    let sums = table.rows.indices.map { row -> Figure in
      let numbers = table.columns.indices.compactMap { table[row, $0].number }
      guard numbers.count == table.columns.count, numbers.allSatisfy({ $0.decimals == 0 }) else {
        return .none(.withheld)
      }
      return .count(numbers.reduce(0) { $0 + $1.units })
    }
    return FigureTable(
      rowTitle: table.rowTitle, columnTitle: "", rows: table.rows, columns: [table.columns[0]], figures: sums,
      unit: table.unit)
  }

  /// 按期走访率比上季度提高2.1个百分点.
  private func change(_ table: FigureTable) -> String? {
    guard table.rows.count > 1, let column = table.columns.indices.first else { return nil }
    let last = table.rows.count - 1
    guard let quarter = Period(table.rows[last].code), Period(table.rows[last - 1].code) == quarter.previous,
      let now = table[last, column].number, let before = table[last - 1, column].number
    else {
      return nil
    }
    let difference = now - before
    let pattern: StatisticsWord =
      switch (difference.units.signum(), table.unit == "%") {
      case (1, true): .findingRose
      case (1, false): .findingMore
      case (-1, true): .findingFell
      case (-1, false): .findingFewer
      default: .findingSame
      }
    return values.fill(
      pattern,
      [
        "name": table.columns[column].label, "value": words.text(table[last, column], unit: table.unit),
        "change":
          "\(difference.magnitude.text)\(table.unit == "%" ? values.word(.percentagePoints) : table.unit)",
      ])
  }

  /// 鹿鸣屿市最高（91.2%），晴笙市最低（88.0%）; where some are not published, the range of the others.
  private func range(_ table: FigureTable) -> String? {
    let known = table.rows.indices.filter { table[$0, 0].number != nil }
    guard known.count > 1,
      let most = known.max(by: { (table[$0, 0].number ?? .zero) < (table[$1, 0].number ?? .zero) }),
      let least = known.min(by: { (table[$0, 0].number ?? .zero) < (table[$1, 0].number ?? .zero) }),
      table[most, 0] != table[least, 0]
    else { return nil }
    let parts = [
      "most": table.rows[most].label, "mostValue": words.text(table[most, 0], unit: table.unit),
      "least": table.rows[least].label, "leastValue": words.text(table[least, 0], unit: table.unit),
      "count": String(known.count),
    ]
    // Where two stand at an end neither is the first or the last.
    let ends = known.count { table[$0, 0] == table[most, 0] || table[$0, 0] == table[least, 0] }
    guard known.count == table.rows.count, ends == 2 else { return values.fill(.findingKnownRange, parts) }
    return values.fill(table.unit == "%" ? .findingRange : .findingCountRange, parts)
  }
}

extension FixedPoint {
  fileprivate static let zero = FixedPoint(units: 0)
}
