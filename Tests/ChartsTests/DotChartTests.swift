import Statistics
import Testing

@testable import Charts

@Suite struct DotChartTests {
  private static let table = Samples.regions([
    ("示例甲县", 879), ("示例乙县", nil), ("示例丙县", 931), ("示例丁区", 902), ("示例戊县", 791), ("示例己县", nil), ("示例庚县", 853),
  ])
  private static let city = Chart.Reference(label: "全市", number: FixedPoint(units: 872, decimals: 1))

  private func chart(_ table: FigureTable, _ reference: Chart.Reference? = nil, highlighted: Int? = nil)
    -> Chart
  {
    Chart(.dots(reference: reference, highlighted: highlighted), table, words: Golden.words)
  }

  @Test func sortsByNumberAndPutsTheMissingLastByCode() throws {
    try Golden.check(chart(Self.table, Self.city, highlighted: 6), "dots")
    let order = DotChart(Self.table, Golden.words, reference: nil, highlighted: nil).order
    #expect(order == [2, 3, 0, 6, 4, 1, 5])
  }

  @Test func equalNumbersStandByCode() {
    let table = Samples.regions([("甲", 800), ("乙", 900), ("丙", 800)])
    #expect(DotChart(table, Golden.words, reference: nil, highlighted: nil).order == [1, 0, 2])
  }

  @Test func drawsSixtyRegions() throws {
    try Golden.check(chart(Samples.manyRegions, Self.city), "dots-sixty")
  }

  @Test func wrapsLongNames() throws {
    let table = Samples.regions(
      [("示例省示例市示例高新技术产业开发区管理委员会", 1000), ("示例维吾尔自治县人民政府驻地街道", nil), ("县", 0)])
    try Golden.check(
      chart(table, .init(label: "示例省示例市全部区县合计平均水平及其他说明文字", number: FixedPoint(units: 5, decimals: 1))),
      "dots-long")
  }

  @Test func saysThatNothingIsPublished() throws {
    let table = Samples.regions([("甲县", nil), ("乙县", nil)])
    try Golden.check(chart(table, Self.city), "dots-withheld")
    #expect(chart(table, Self.city).drawing(.wide).geometry.isEmpty)
  }

  @Test func drawsASingleCount() throws {
    try Golden.check(chart(Samples.regions([("甲县", 1204)], unit: "人", decimals: 0)), "dots-single")
  }

  @Test func aReasonChangesNothingButItsWords() {
    for width in Chart.Width.allCases {
      let withheld = chart(Self.table, Self.city).drawing(width)
      let notReported = chart(Samples.notReported(Self.table), Self.city).drawing(width)
      #expect(withheld.geometry == notReported.geometry)
      #expect(withheld.texts.map(\.place) == notReported.texts.map(\.place))
      #expect(withheld.height == notReported.height)
    }
  }

  @Test func moreIsFurtherRight() {
    let dots = chart(Samples.manyRegions).drawing(.narrow).dots
    #expect(
      zip(dots, dots.dropFirst()).allSatisfy { $0.centre.x >= $1.centre.x && $0.centre.y < $1.centre.y })
    #expect(dots.count == 52)
  }
}
