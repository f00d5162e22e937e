import Statistics
import Testing

@testable import Charts

@Suite struct BarChartTests {
  @Test func drawsABarARowAndSaysWhatIsWithheld() throws {
    let table = Golden.table(["监护较好", "监护一般", "监护较差"], [9854, 6470, nil])
    try Golden.check(Chart(.bars, table, words: Golden.words), "bars")
  }

  @Test func aWithheldRowHasNoBar() {
    let drawing = Chart(.bars, Golden.table(["甲", "乙"], [12, nil]), words: Golden.words).drawing(.wide)
    let bars = drawing.marks.filter { if case .bar = $0.shape { true } else { false } }
    #expect(bars.map(\.cell) == [Mark.Cell(row: 0, column: 0)])
  }
}
