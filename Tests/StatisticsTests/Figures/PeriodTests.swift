import Statistics
import Testing

@Suite struct PeriodTests {
  @Test func readsAQuarter() {
    #expect(Period("2026Q3").map { [$0.year, $0.quarter] } == [2026, 3])
    #expect(Period("0000Q1")?.number == 0)
  }

  @Test(arguments: [
    "2026Q0", "2026Q5", "2026", "Q3", "26Q3", "2026q3", "2026Q03", "2026Q3Q1", "+202Q1", "2026Q+", "",
  ])
  func readsNothingElse(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func countsOnOverTheYear() {
    #expect(Period("2027Q1")?.before(1) == Period("2026Q4"))
    #expect(Period("2026Q3")?.before(4) == Period("2025Q3"))
  }
}
