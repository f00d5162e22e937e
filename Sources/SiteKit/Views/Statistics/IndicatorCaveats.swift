internal import Mustache
internal import Statistics

/// What a reader of an indicator has to know: its own notes, those of its tables, what is not published.
struct IndicatorCaveats {
  let values: SiteValues
  let release: Release

  /// The remarks, each once.
  func lines(of indicator: Indicator) -> [Value] {
    let notes = indicator.notes + indicator.tables.flatMap { release.schema.tables[$0].notes }
    var seen: Set<String> = []
    return (notes + protection(indicator)).filter { seen.insert($0).inserted }.map { .text($0) }
  }

  private func protection(_ indicator: Indicator) -> [String] {
    let policy = release.schema.protection
    var lines: [String] = []
    if indicator.denominator != nil {
      lines.append(values.fill(.caveatLeast, ["least": String(policy.minDenominator)]))
    }
    lines.append(
      values.fill(
        policy.zeros == .withhold ? .caveatWithZeros : .caveatWithoutZeros,
        ["threshold": String(policy.threshold)]))
    if let base = policy.roundingBase { lines.append(values.fill(.caveatRounded, ["base": String(base)])) }
    return lines
  }
}
