import Basics
import Statistics
import Testing

@Suite struct IndicatorFigureTests {
  /// A province with `poor` children rated poor of `all`.
  private func release(poor: FigureRelease.Cell, of all: FigureRelease.Cell, least: Int = 20) -> Release {
    FigureRelease(leastDenominator: least, cells: [[all, .number(60), poor]]).value
  }

  private func text(_ figure: Figure) -> String {
    switch figure {
    case .number(let number, let isRounded): (isRounded ? "~" : "") + number.text
    case .none(let reason): "\(reason)"
    }
  }

  @Test(arguments: [
    (FigureRelease.Cell.number(35), FigureRelease.Cell.number(120), "29.2"),
    (.number(20), .number(20), "100.0"),
    (.number(5), .number(19), "smallBase"), (.withheld, .number(120), "withheld"),
    (.number(35), .withheld, "withheld"), (.withheld, .number(19), "withheld"),
    (.number(35), .notReported, "notReported"), (.number(35), .absent, "notPublished"),
    (.rounded(35), .number(120), "~29.2"), (.number(35), .rounded(120), "~29.2"),
  ])
  func aPercentageWantsPrintedCountsAndALargeEnoughBase(
    poor: FigureRelease.Cell, all: FigureRelease.Cell, expected: String
  ) {
    let release = release(poor: poor, of: all)
    #expect(text(release.figure(of: FigureRelease.indicator(.percent), region: 0)) == expected)
  }

  @Test func noShareIsTakenOfNothing() {
    let release = release(poor: .number(0), of: .number(0), least: 0)
    #expect(release.figure(of: FigureRelease.indicator(.percent), region: 0) == .none(.smallBase))
  }

  @Test func aCountIsTheNumeratorAndARatioHasTwoDecimals() {
    let release = release(poor: .number(35), of: .number(120))
    #expect(text(release.figure(of: FigureRelease.indicator(.count, of: nil), region: 0)) == "35")
    #expect(text(release.figure(of: FigureRelease.indicator(.ratio, of: [1]), region: 0)) == "1.00")
    #expect(text(release.figure(of: FigureRelease.indicator(.ratio), region: 0)) == "0.29")
  }

  @Test(arguments: [
    (FigureRelease.Cell.number(40), FigureRelease.Cell.number(50), "25.0"),
    (.number(40), .number(30), "−25.0"),
    (.number(3), .number(2), "−33.3"), (.number(40), .number(40), "0.0"),
    (.number(0), .number(5), "noEarlier"),
    (.withheld, .number(50), "withheld"), (.number(40), .withheld, "withheld"),
    (.rounded(40), .number(50), "~25.0"),
    (.notReported, .number(50), "notReported"),
  ])
  func aChangeComparesWithTheQuarterBefore(
    before: FigureRelease.Cell, now: FigureRelease.Cell, expected: String
  ) {
    let earlier = release(poor: before, of: .number(100))
    let release = release(poor: now, of: .number(100))
    let change = FigureRelease.indicator(.change, of: nil)
    #expect(text(release.figure(of: change, region: 0)) == "noEarlier")
    // The earlier release knows the indicator under the same id as a percentage: that is not the same figure.
    #expect(text(release.figure(of: change, region: 0, earlier: earlier)) == "noEarlier")
    let same = Release(
      header: earlier.header,
      schema: Schema(
        levels: earlier.schema.levels, records: earlier.schema.records, tables: earlier.schema.tables,
        indicators: [change], protection: earlier.schema.protection),
      regions: earlier.regions, tables: earlier.tables)
    #expect(text(release.figure(of: change, region: 0, earlier: same)) == expected)
  }

  @Test func growthAndDifferenceNeedBothNumbers() {
    let number = Figure.number(FixedPoint(units: 896, decimals: 1), isRounded: false)
    let later = Figure.number(FixedPoint(units: 911, decimals: 1), isRounded: true)
    #expect(text(Figure.difference(from: number, to: later)) == "~1.5")
    #expect(text(Figure.growth(from: number, to: later)) == "~1.7")
    for reason in Figure.Absence.allCases {
      #expect(Figure.difference(from: number, to: .none(reason)) == .none(reason))
      #expect(Figure.difference(from: .none(reason), to: number) == .none(reason))
      #expect(Figure.growth(from: .none(reason), to: number) == .none(reason))
    }
  }
}
