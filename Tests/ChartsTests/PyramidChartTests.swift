import Testing

@testable import Charts

@Suite struct PyramidChartTests {
  private let table = Golden.table(
    ["0–2岁", "3–5岁", "6–11岁", "12–15岁", "16–17岁"],
    [410, 380, 520, 500, 980, 910, 760, 690, nil, 93], columns: ["男", "女"])

  @Test func theYoungestStandAtTheBottom() throws {
    try Golden.check(Chart(.pyramid, table, words: Golden.words), "pyramid")
  }
}
