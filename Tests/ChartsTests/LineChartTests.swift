import Statistics
import Testing

@testable import Charts

@Suite struct LineChartTests {
  private static let two = Samples.quarters([
    ("按期走访率", [812, 820, 815, 840, 852, nil, 881, 896]),
    ("档案当季更新率", [702, 731, nil, nil, 760, 782, 811, 840]),
  ])

  private func chart(_ table: FigureTable) -> Chart { Chart(.lines, table, words: Golden.words) }

  @Test func breaksLinesWhereThereIsNoNumber() throws {
    try Golden.check(chart(Self.two), "lines")
    let drawing = chart(Self.two).drawing(.wide)
    #expect(drawing.lines.map(\.count) == [5, 2, 2, 4])
    #expect(drawing.dots.count == 13)
  }

  @Test func drawsOneLineOfCountsFromZero() throws {
    let table = Samples.quarters(
      [("留守儿童", [5400, 5380, 5350, nil, 5300, 5240, 5190, 5150])], unit: "人", decimals: 0)
    try Golden.check(chart(table), "lines-counts")
    #expect(chart(table).drawing(.wide).texts.contains { $0.text == "0" })
  }

  @Test func drawsSixLinesWithLongNames() throws {
    let names = ["监护状况评估为较差的留守儿童的按期走访率", "档案当季更新率", "委托照护协议签订率", "儿童主任培训率", "入户评估及时率", "帮扶措施落实率"]
    let table = Samples.quarters(
      names.enumerated().map { number, name in
        (name, (0..<8).map { $0 == number ? nil : 880 + number * 4 + $0 * 5 })
      })
    try Golden.check(chart(table), "lines-six")
  }

  @Test func keepsLabelsOfNearLinesApart() throws {
    let table = Samples.quarters(
      [
        ("甲县", [800, 850]), ("乙县", [790, 851]), ("丙县", [780, 849]), ("丁县", [700, 720]), ("戊县", [700, nil]),
      ])
    try Golden.check(chart(table), "lines-near")
  }

  @Test func saysThatNothingIsPublished() throws {
    let table = Samples.quarters([("按期走访率", [nil, nil, nil]), ("档案更新率", [nil, nil, nil])])
    try Golden.check(chart(table), "lines-withheld")
    #expect(chart(table).drawing(.wide).geometry.allSatisfy { $0.cell == nil })
  }

  @Test func drawsASingleQuarter() throws {
    try Golden.check(chart(Samples.quarters([("按期走访率", [896])])), "lines-single")
    let drawing = chart(Samples.quarters([("按期走访率", [896]), ("档案更新率", [nil]), ("建档率", [448])])).drawing(.wide)
    #expect(drawing.lines.isEmpty && drawing.dots.isEmpty)
    let bars = drawing.geometry.filter { $0.cell != nil }
    #expect(bars.map(\.cell) == [Mark.Cell(row: 0, column: 0), Mark.Cell(row: 0, column: 2)])
    #expect(abs(bars[0].box.width - 2 * bars[1].box.width) < 0.001)
  }

  @Test(arguments: [3, 8, 9, 12, 15, 40]) func namesQuartersAtEvenDistances(quarters: Int) {
    let drawing = chart(Samples.quarters([("按期走访率", (0..<quarters).map { 700 + $0 * 6 })])).drawing(.narrow)
    let places = drawing.texts.filter { $0.text.contains("Q") }.map(\.place.x)
    let distances = zip(places, places.dropFirst()).map { $1 - $0 }
    #expect(distances.count > 0)
    // The last name keeps inside of the drawing, so that it may stand a little before its quarter.
    #expect(distances.allSatisfy { abs($0 - distances[0]) < 24 })
    #expect(distances.dropLast().allSatisfy { abs($0 - distances[0]) < 0.001 })
  }

  @Test func aNamelessLineWithoutANumberHasNoKey() {
    let drawing = chart(Samples.quarters([("按期走访率", [nil, nil, nil])])).drawing(.narrow)
    #expect(drawing.marks.allSatisfy { if case .bar = $0.shape { false } else { true } })
  }

  @Test func drawsManyQuartersWithAsManyNamesAsFit() throws {
    let table = Samples.quarters([("按期走访率", (0..<40).map { $0 % 9 == 5 ? nil : 700 + $0 * 6 })])
    try Golden.check(chart(table), "lines-many")
  }

  @Test func emptyTablesAreEmptyDrawings() {
    for form in [Chart.Form.lines, .dots(reference: nil), .multiples, .heat, .tiles(places: []), .spark] {
      for table in [Samples.quarters([]), Samples.quarters([("按期走访率", [])])] {
        #expect(Chart(form, table, words: Golden.words).drawing(.wide).marks.isEmpty)
      }
    }
  }

  @Test func doesNotJoinOverAQuarterThatHasNoRow() {
    let table = Samples.quarters([("按期走访率", [812, 820, 830])], names: ["2025Q3", "2025Q4", "2026Q2"])
    let drawing = chart(table).drawing(.wide)
    #expect(drawing.lines.map(\.count) == [2])
    let places = drawing.dots.map(\.centre.x)
    #expect(abs((places[2] - places[1]) - 2 * (places[1] - places[0])) < 0.001)
  }

  @Test func aReasonChangesNothingButItsSign() {
    for width in Chart.Width.allCases {
      let withheld = chart(Self.two).drawing(width)
      let notReported = chart(Samples.notReported(Self.two)).drawing(width)
      #expect(withheld.geometry == notReported.geometry)
      #expect(withheld.texts.map(\.place) == notReported.texts.map(\.place))
    }
  }

  @Test func neverShowsLessThanTenPointsOfPercentages() {
    let scale = LinearScale(
      showing: [FixedPoint(units: 893, decimals: 1), FixedPoint(units: 896, decimals: 1)], unit: "%", from: 0,
      to: 1)
    #expect(scale.domain.upperBound - scale.domain.lowerBound >= 10)
    #expect(scale.domain.upperBound <= 100)
    let full = LinearScale(showing: [FixedPoint(units: 1000, decimals: 1)], unit: "%", from: 0, to: 1)
    #expect(full.domain == 90...100)
    let none = LinearScale(showing: [FixedPoint(units: 0, decimals: 1)], unit: "%", from: 0, to: 1)
    #expect(none.domain == 0...10)
  }

  @Test func growthShowsItsZero() {
    let numbers = [-18, 30].map { FixedPoint(units: $0, decimals: 1) }
    #expect(LinearScale(showing: numbers, unit: "%", from: 0, to: 1).ticks.contains(0))
  }

  @Test func higherNumbersStandHigher() {
    let dots = chart(Self.two).drawing(.narrow).dots
    for one in dots {
      for other in dots {
        guard let first = Self.two[one.cell.row, one.cell.column].number,
          let second = Self.two[other.cell.row, other.cell.column].number
        else { continue }
        #expect((first < second) == (one.centre.y > other.centre.y))
      }
    }
  }
}
