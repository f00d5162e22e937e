import Statistics
import Testing

@testable import Charts

@Suite struct HeatChartTests {
  private static let table = Samples.quarters([
    ("示例甲县", [812, 820, 815, 840, 852, nil, 881, 896]), ("示例乙县", [702, 731, nil, nil, 760, 782, 811, 840]),
    ("示例丙县", [600, 620, 640, 660, 680, 700, 720, 740]), ("示例丁区", [nil, nil, nil, nil, nil, nil, 1000, 1000]),
  ])

  private func chart(_ table: FigureTable) -> Chart { Chart(.heat, table, words: Golden.words) }

  @Test func coloursFieldsInFiveSteps() throws {
    try Golden.check(chart(Self.table), "heat")
    let bars = chart(Self.table).drawing(.wide).geometry.filter { $0.cell != nil }
    #expect(bars.count == 32 - 9)
  }

  @Test func aDashDoesNotRunIntoASign() {
    let table = Samples.quarters([("示例甲县", [-94, -63, 41]), ("示例乙县", [-54, 17, 63])])
    let texts = chart(table).drawing(.wide).texts.map(\.text)
    #expect(texts.contains { $0.hasPrefix("−9.4～−6.3") } && texts.contains { $0.contains("–") })
    #expect(!texts.contains { $0.contains("–−") })
  }

  @Test func putsColumnsWithoutRoomIntoBlocks() throws {
    let table = Samples.quarters(
      (0..<12).map { column in
        ("示例第\(column)乡镇", (0..<6).map { ($0 * column) % 5 == 4 ? nil : 100_000 + $0 * 9000 + column * 1100 })
      }, unit: "人", decimals: 0)
    try Golden.check(chart(table), "heat-blocks")
  }

  @Test func drawsSixtyRowsWithLongNames() throws {
    let table = FigureTable(
      rowTitle: "地区", columnTitle: "监护状况",
      rows: (0..<60).map { .init("\($0)", label: $0 % 20 == 0 ? "示例省示例市示例高新技术产业开发区" : "示例县\($0)") },
      columns: [
        .init("a", label: "监护情况较好的家庭"), .init("b", label: "一般"), .init("c", label: "风险较大，需要立即处理并跟踪"),
      ],
      figures: (0..<180).map { $0 % 11 == 3 ? .none(.smallBase) : .count($0 * 7 % 100) }, unit: "%")
    try Golden.check(chart(table), "heat-sixty")
  }

  @Test func saysThatNothingIsPublished() throws {
    let table = Samples.quarters([("甲县", [nil, nil]), ("乙县", [nil, nil])])
    try Golden.check(chart(table), "heat-withheld")
    #expect(chart(table).drawing(.wide).geometry.isEmpty)
  }

  @Test func aSingleNumberHasTheMiddleStep() throws {
    try Golden.check(chart(Samples.quarters([("甲县", [896])])), "heat-single")
    let steps = AmountSteps([FixedPoint(units: 896, decimals: 1)])
    #expect(steps.step(of: FixedPoint(units: 896, decimals: 1)) == 2)
    #expect(steps.ranges.map(\.step) == [2])
  }

  @Test func stepsAreEquallyWideAndTheirRangesMeet() {
    let steps = AmountSteps([0, 17, 100].map { FixedPoint(units: $0) })
    #expect((0...100).map { steps.step(of: FixedPoint(units: $0)) } == (0...100).map { min(4, $0 / 20) })
    #expect(
      steps.ranges.map { [$0.first.units, $0.last.units] } == [
        [0, 19], [20, 39], [40, 59], [60, 79], [80, 100],
      ])
  }

  @Test func everyNumberOfARangeFallsIntoItsStep() {
    for span in 1...40 {
      let steps = AmountSteps([FixedPoint(units: 3), FixedPoint(units: 3 + span)])
      for range in steps.ranges {
        for units in range.first.units...range.last.units {
          #expect(steps.step(of: FixedPoint(units: units)) == range.step)
        }
      }
      #expect(steps.ranges.reduce(0) { $0 + $1.last.units - $1.first.units + 1 } == span + 1)
    }
  }

  @Test func stepsOfTheGreatestNumbersAreEquallyWideToo() {
    let steps = AmountSteps([FixedPoint(units: .min), FixedPoint(units: .max)])
    let numbers = [Int.min, .min / 2, 0, .max / 2, .max]
    #expect(numbers.map { steps.step(of: FixedPoint(units: $0)) } == [0, 1, 2, 3, 4])
    #expect(steps.ranges.first?.first.units == .min)
    #expect(steps.ranges.last?.last.units == .max)
    #expect(zip(steps.ranges, steps.ranges.dropFirst()).allSatisfy { $0.last.units + 1 == $1.first.units })
  }

  @Test func aReasonChangesNothingButItsSign() {
    for width in Chart.Width.allCases {
      let withheld = chart(Self.table).drawing(width)
      let notReported = chart(Samples.notReported(Self.table)).drawing(width)
      #expect(withheld.geometry == notReported.geometry)
      #expect(withheld.texts.map(\.place) == notReported.texts.map(\.place))
    }
  }
}
