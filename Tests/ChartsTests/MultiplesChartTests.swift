import Statistics
import Testing

@testable import Charts

@Suite struct MultiplesChartTests {
  private static let six = Samples.quarters([
    ("示例甲县", [812, 820, 815, 840, 852, 869, 881, 896]), ("示例乙县", [702, 731, nil, nil, 760, 782, 811, 840]),
    ("示例丙县", [nil, nil, nil, nil, nil, nil, nil, nil]), ("示例丁县", [900, nil, 910, nil, 920, 930, 941, nil]),
    ("示例戊区", [600, 620, 640, 660, 680, 700, 720, 740]), ("示例己县", [880, 870, 860, 850, 840, 830, 820, 810]),
  ])

  private func chart(_ table: FigureTable) -> Chart { Chart(.multiples, table, words: Golden.words) }

  @Test func drawsAPanelAColumnOnOneScale() throws {
    try Golden.check(chart(Self.six), "multiples")
    let dots = chart(Self.six).drawing(.wide).dots
    #expect(dots.count == 8 + 6 + 5 + 8 + 8)
    let first = dots.first { $0.cell == .init(row: 3, column: 0) }
    let fourth = dots.first { $0.cell == .init(row: 0, column: 3) }
    #expect(first.map(\.centre.y) != nil)
    #expect((first?.centre.y ?? 0) > (fourth?.centre.y ?? 0))
  }

  @Test func equalNumbersOfARowOfPanelsStandEquallyHigh() {
    let table = Samples.quarters([("甲", [800, 900]), ("乙", [900, 800])])
    let dots = chart(table).drawing(.wide).dots
    #expect(dots[0].centre.y == dots[3].centre.y)
    #expect(dots[1].centre.y == dots[2].centre.y)
  }

  @Test func drawsManyPanelsWithLongNames() throws {
    let table = Samples.quarters(
      (0..<17).map { column in
        ("示例省第\(column)示例高新技术产业开发区", (0..<12).map { ($0 + column) % 6 == 0 ? nil : 500 + $0 * 90 + column })
      }, unit: "人", decimals: 0)
    try Golden.check(chart(table), "multiples-many")
  }

  @Test func saysThatNothingIsPublished() throws {
    let table = Samples.quarters([("甲县", [nil, nil]), ("乙县", [nil, nil])])
    try Golden.check(chart(table), "multiples-withheld")
    #expect(chart(table).drawing(.wide).geometry.isEmpty)
  }

  @Test func drawsASinglePanelOfAQuarter() throws {
    try Golden.check(chart(Samples.quarters([("甲县", [896])])), "multiples-single")
  }

  @Test func aReasonChangesNothingButItsSign() {
    for width in Chart.Width.allCases {
      let withheld = chart(Self.six).drawing(width)
      let notReported = chart(Samples.notReported(Self.six)).drawing(width)
      #expect(withheld.geometry == notReported.geometry)
      #expect(withheld.texts.map(\.place) == notReported.texts.map(\.place))
    }
  }
}
