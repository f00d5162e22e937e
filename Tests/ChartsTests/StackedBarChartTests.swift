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

  @Test func whatCannotBeIsNotSaidToBeMissing() {
    let table = FigureTable(
      rowTitle: "年龄", columnTitle: "就学", rows: [.init("3-5", label: "3–5岁")],
      columns: [.init("a", label: "学龄前"), .init("b", label: "失辍学"), .init("c", label: "在校")],
      figures: [.count(52), .none(.notApplicable), .none(.withheld)], unit: "人")
    let drawing = Chart(.stackedBars, table, words: Golden.words).drawing(.wide)
    let texts = drawing.marks.compactMap { if case .text(let label) = $0.shape { label.text } else { nil } }
    #expect(!texts.contains { $0.contains("不适用") })
    #expect(texts.contains { $0.contains("在校 ⊘ 未公布") })
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
