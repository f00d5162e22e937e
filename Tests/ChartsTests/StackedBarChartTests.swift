import Statistics
import Testing

@testable import Charts

@Suite struct StackedBarChartTests {
  @Test func namesStandAboveTheFirstRowsSegments() throws {
    try Golden.check(
      Chart(
        .stackedBars, shares([[452, 331, 217], [554, 301, 145], [703, 271, 26]]), words: Golden.words),
      "stacked-bars")
  }

  @Test func aMissingSegmentClosesUpAndIsNamedAtTheEnd() throws {
    let chart = Chart(
      .stackedBars, shares([[620, nil, 89], [554, 301, 145], [nil, nil, nil]]), words: Golden.words)
    try Golden.check(chart, "stacked-bars-missing")
  }

  @Test func withoutRoomForNamesThereIsAKey() throws {
    try Golden.check(
      Chart(.stackedBars, shares([[995, 4, 1], [20, 30, 950]]), words: Golden.words), "stacked-bars-key")
  }

  /// Shares in tenths of a percent; nil is withheld.
  private func shares(_ rows: [[Int?]]) -> FigureTable {
    FigureTable(
      rowTitle: "地区", columnTitle: "监护评级", rows: rows.indices.map { .init("\($0)", label: "示例县\($0 + 1)") },
      columns: ["监护较好", "监护一般", "监护较差"].map { .init($0, label: $0) },
      figures: rows.joined().map { units in
        units.map { .number(FixedPoint(units: $0, decimals: 1), isRounded: false) } ?? .none(.withheld)
      }, unit: "%")
  }
}
