import Statistics
import Testing

@testable import Charts

@Suite struct GroupedBarChartTests {
  @Test func eachBarHasItsNameAndItsNumber() throws {
    let table = Golden.table(
      ["学龄前", "小学", "初中"], [904, 861, 2310, 2147, nil, nil], columns: ["男", "女"])
    try Golden.check(Chart(.groupedBars, table, words: Golden.words), "grouped-bars")
  }

  @Test func aFallGoesToTheLeftOfNought() throws {
    let table = FigureTable(
      rowTitle: "地区", columnTitle: "指标", rows: ["甲县", "乙县"].map { .init($0, label: $0) },
      columns: ["在册儿童", "走访次数"].map { .init($0, label: $0) },
      figures: [-18, 42, 0, -125].map { .number(FixedPoint(units: $0, decimals: 1), isRounded: false) },
      unit: "%")
    try Golden.check(Chart(.groupedBars, table, words: Golden.words), "grouped-bars-fall")
  }
}
