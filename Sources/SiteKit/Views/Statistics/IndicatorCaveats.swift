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
    let text = ProtectionText(values: values, policy: release.schema.protection)
    return (indicator.denominator == nil ? [] : [text.rates]) + text.counts
  }
}
