import Statistics
import Testing

@testable import Charts

@Suite struct TileChartTests {
  private static let table = Samples.regions([
    ("示例甲县", 879), ("示例乙县", nil), ("示例丙县", 931), ("示例丁区", 902), ("示例戊县", 791), ("示例己县", nil), ("示例庚县", 853),
    ("示例经济技术开发区", 1000),
  ])
  private static let places: [Region.Tile?] = [
    .init(column: 3, row: 2), .init(column: 4, row: 2), .init(column: 2, row: 3), .init(column: 3, row: 3),
    .init(column: 4, row: 3), .init(column: 3, row: 4), .init(column: 3, row: 4), nil,
  ]

  private func chart(_ table: FigureTable, _ places: [Region.Tile?] = []) -> Chart {
    Chart(.tiles(places: places), table, words: Golden.words)
  }

  @Test func putsSquaresWhereTheMapHasThemAndTheOthersBelow() throws {
    try Golden.check(chart(Self.table, Self.places), "tiles")
    let places = TilePlaces(Self.places, rows: 8)
    #expect(
      places.placed.map { [$0.row, $0.column, $0.line] } == [
        [0, 1, 0], [1, 2, 0], [2, 0, 1], [3, 1, 1], [4, 2, 1], [5, 1, 2],
      ])
    #expect(places.others == [6, 7])
  }

  @Test func farPlacesLeaveOneEmptyColumnOnly() {
    let places = TilePlaces(
      [.init(column: 1, row: 1), .init(column: 9999, row: 2), .init(column: 9998, row: 9999)], rows: 3)
    #expect(places.placed.map { [$0.row, $0.column, $0.line] } == [[0, 0, 0], [1, 3, 1], [2, 2, 3]])
  }

  @Test func aMapTooWideForItsNumbersBecomesALineUp() throws {
    let table = Samples.manyRegions
    try Golden.check(
      chart(table, table.rows.indices.map { .init(column: $0 % 10 + 1, row: $0 / 10 + 1) }), "tiles-sixty")
  }

  @Test func saysThatNothingIsPublished() throws {
    let table = Samples.regions([("甲县", nil), ("乙县", nil)])
    try Golden.check(chart(table, [.init(column: 1, row: 1), .init(column: 2, row: 2)]), "tiles-withheld")
  }

  @Test func drawsASingleRegion() throws {
    try Golden.check(
      chart(Samples.regions([("示例维吾尔自治县人民政府驻地", 1_204_000)], unit: "人", decimals: 0)), "tiles-single")
  }

  @Test func aReasonChangesNothingButItsSign() {
    for width in Chart.Width.allCases {
      let withheld = chart(Self.table, Self.places).drawing(width)
      let notReported = chart(Samples.notReported(Self.table), Self.places).drawing(width)
      #expect(withheld.geometry == notReported.geometry)
      #expect(withheld.texts.map(\.place) == notReported.texts.map(\.place))
    }
  }
}
