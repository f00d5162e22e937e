import Statistics
import Testing

@testable import SiteKit

@Suite struct FigurePhraseTests {
  @Test(arguments: [
    (900, "九"), (905, "九"), (895, "九"), (894, "近九"), (870, "近九"), (869, "不止八"), (806, "不止八"),
    (100, "一"), (95, "一"), (70, "近一"), (69, nil), (0, nil), (969, "不止九"), (970, nil), (1000, nil),
  ]) func saysSoManyInTen(tenths: Int, words: String?) throws {
    let percent = FixedPoint(units: tenths, decimals: 1)
    #expect(InTen(percent, values: try SiteValues.fixed()).text == words)
  }

  private func change(_ before: Figure, _ now: Figure, _ measure: Indicator.Measure) throws -> String? {
    let values = try SiteValues.fixed()
    return ChangeText(values: values, words: FigureTitles(values).figures).text(
      from: before, to: now, measure: measure)
  }

  @Test func percentagesChangeByPointsAndCountsByPercent() throws {
    #expect(try change(.percent(875), .percent(896), .percent) == "+2.1个百分点")
    #expect(try change(.percent(896), .percent(875), .percent) == "−2.1个百分点")
    #expect(try change(.count(200), .count(190), .count) == "−5.0%")
    #expect(try change(.count(200), .count(200), .count) == "0.0%")
    let ratio = Figure.number(FixedPoint(units: 150, decimals: 2), isRounded: false)
    #expect(
      try change(ratio, .number(FixedPoint(units: 125, decimals: 2), isRounded: false), .ratio) == "−0.25")
  }

  @Test func aChangeOfWhatIsNotPrintedIsNotPrinted() throws {
    #expect(try change(.none(.withheld), .percent(875), .percent) == nil)
    #expect(try change(.count(200), .none(.withheld), .count) == nil)
    #expect(try change(.count(0), .count(20), .count) == nil)
  }

  @Test func aChangeOfRoundedCountsSaysSo() throws {
    #expect(try change(.count(100, isRounded: true), .count(150), .count) == "约+50.0%")
  }
}
