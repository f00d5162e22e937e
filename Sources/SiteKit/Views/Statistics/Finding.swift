internal import Statistics

/// What a chart says, as a sentence: worked out from printed numbers alone. Where a row that could change the answer
/// has no number nothing is claimed, nor where numbers are made of rounded counts: what is near may stand in another
/// order than what is true.
struct Finding {
  let values: SiteValues
  let words: FigureWords

  /// The finding of a chart; nil where none can be stated.
  func sentence(_ form: ChartPlan.Form, _ table: FigureTable, isComparison: Bool) -> String? {
    guard !table.figures.contains(where: \.isRounded) else { return nil }
    return switch form {
    // Of two indicators neither is the highest.
    case .bars: isComparison ? (table.rows.count > 2 ? ends(table) : nil) : greatest(table)
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
      var sum = 0
      for number in numbers {
        let (next, isTooLarge) = sum.addingReportingOverflow(number.units)
        guard !isTooLarge else { return .none(.notPublished) }
        sum = next
      }
      return .count(sum)
    }
    return FigureTable(
      rowTitle: table.rowTitle, columnTitle: "", rows: table.rows, columns: [table.columns[0]], figures: sums,
      unit: table.unit)
  }

  /// 按期走访率比上季度提高2.1个百分点.
  private func change(_ table: FigureTable) -> String? {
    guard table.rows.count > 1, let column = table.columns.indices.first else { return nil }
    let last = table.rows.count - 1
    guard let quarter = Period(table.rows[last].code), Period(table.rows[last - 1].code) == quarter.before(1),
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

  /// 鹿鸣屿市最高（91.2%），晴笙市最低（88.0%）; where some regions are not published, or two stand at an end, the range of
  /// those that are.
  private func range(_ table: FigureTable) -> String? {
    if let ends = ends(table) { return ends }
    let known = table.numbers
    guard known.count > 1, let most = known.max(), let least = known.min(), least < most else { return nil }
    return values.fill(
      .findingKnownRange,
      [
        "mostValue": text(most, table), "leastValue": text(least, table), "count": String(known.count),
      ])
  }

  /// The first and the last of rows that all have a number, where each stands alone.
  private func ends(_ table: FigureTable) -> String? {
    let numbers = table.numbers
    guard numbers.count == table.rows.count, let most = numbers.max(), let least = numbers.min(),
      least < most,
      numbers.count(where: { $0 == most || $0 == least }) == 2, let first = numbers.firstIndex(of: most),
      let last = numbers.firstIndex(of: least)
    else { return nil }
    return values.fill(
      table.unit == "%" ? .findingRange : .findingCountRange,
      [
        "most": table.rows[first].label, "mostValue": text(most, table),
        "least": table.rows[last].label, "leastValue": text(least, table),
      ])
  }

  private func text(_ number: FixedPoint, _ table: FigureTable) -> String {
    words.text(.number(number, isRounded: false), unit: table.unit)
  }
}
