import Testing

@testable import Charts

@Suite struct PyramidChartTests {
  private let table = Golden.table(
    ["0–2岁", "3–5岁", "6–11岁", "12–15岁", "16–17岁"],
    [410, 380, 520, 500, 980, 910, 760, 690, nil, 93], columns: ["男", "女"])

  @Test func theYoungestStandAtTheBottom() throws {
    try Golden.check(Chart(.pyramid, table, words: Golden.words), "pyramid")
  }

  @Test func bothSidesHaveOneScaleAndTheFirstRowIsLowest() {
    let bars = Chart(.pyramid, table, words: Golden.words).drawing(.wide).marks.filter {
      $0.cell != nil && !$0.isText
    }
    func box(_ row: Int, _ column: Int) -> Box? {
      bars.first { $0.cell == .init(row: row, column: column) }?.box
    }
    let units = [box(2, 0).map { $0.width / 980 }, box(2, 1).map { $0.width / 910 }]
    #expect(abs((units[0] ?? 0) - (units[1] ?? 1)) < 1e-9)
    #expect((box(0, 0)?.y ?? 0) > (box(3, 0)?.y ?? 1000))
    #expect(box(4, 0) == nil)
  }

  @Test func withoutTwoColumnsTheBarsStandInGroups() {
    let table = Golden.table(["甲"], [1, 2, 3], columns: ["一", "二", "三"])
    #expect(
      Chart(.pyramid, table, words: Golden.words).drawing(.wide)
        == Chart(.groupedBars, table, words: Golden.words).drawing(.wide))
  }
}
