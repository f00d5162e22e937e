import Statistics
import Testing

@testable import SiteKit

@Suite struct RegionFiguresTests {
  private static let bars = #"{"id": "c", "form": "bars", "title": "t", "table": "rating", "rows": "rating""#

  @Test func comparesTheRegionsBelowOrBeside() throws {
    let province = try RegionFigures([MadeRelease()], region: 0)
    #expect(province.comparison(of: 0, .dots) == Comparison(regions: [1, 2], above: 0, own: nil))
    #expect(province.comparison(of: 0, .heat) == Comparison(regions: [1, 2], above: 0, own: nil))
    let city = try RegionFigures([MadeRelease()], region: 2)
    #expect(city.comparison(of: 0, .dots) == Comparison(regions: [1, 2], above: 0, own: 2))
    #expect(city.comparison(of: 0, .heat) == Comparison(regions: [1, 2], above: 0, own: 2))
  }

  @Test func indicatorsThatARegionNeverHasAreNotInItsChart() throws {
    let release = MadeRelease(hasTopChildren: true)
    let chart = #"{"id": "c", "form": "bars", "title": "t", "indicators": ["children", "top-children"]}"#
    let province = try #require(try RegionFigures([release], region: 0).table(chart))
    #expect(province.rows.map(\.code) == ["children", "top-children"])
    let city = try #require(try RegionFigures([release], region: 1).table(chart))
    #expect(city.rows.map(\.code) == ["children"])
  }

  @Test func aColumnOfCountsHasTheCodesAsRows() throws {
    let table = try #require(try RegionFigures([MadeRelease()]).table("\(Self.bars)}"))
    #expect(table.rows.map(\.label) == ["较好", "一般", "较差"])
    #expect(table.figures == [.count(120), .count(60), .count(20)])
  }

  @Test func sharesAreOfTheWholeOrOfTheCodesThatAreShown() throws {
    let figures = try RegionFigures([MadeRelease()])
    let whole = try #require(try figures.table(#"\#(Self.bars), "share": true}"#))
    #expect(whole.unit == "%")
    #expect(whole.figures == [.percent(600), .percent(300), .percent(100)])
    let part = try #require(
      try figures.table(#"\#(Self.bars), "share": true, "without": {"rating": "poor"}}"#))
    #expect(part.figures == [.percent(667), .percent(333)])
  }

  @Test func sharesOfARowAreOfItsTotal() throws {
    let chart =
      #"{"id": "c", "form": "stackedBars", "title": "t", "table": "rating", "rows": "sex", "columns": "rating", "share": true}"#
    let table = try #require(try RegionFigures([MadeRelease()]).table(chart))
    #expect(table.rows.map(\.label) == ["男", "女"])
    #expect(table[0, 0] == .percent(600))
    #expect(table[1, 2] == .percent(100))
  }

  @Test func aWithheldCellStaysWithheldAndSoDoesWhatItIsPartOf() throws {
    let figures = try RegionFigures([MadeRelease()], region: 2)
    let counts = try #require(try figures.table("\(Self.bars)}"))
    #expect(counts.figures == [.count(40), .count(30), .none(.withheld)])
    let shares = try #require(
      try figures.table(#"\#(Self.bars), "share": true, "without": {"rating": "good"}}"#))
    #expect(shares.figures == [.none(.withheld), .none(.withheld)])
  }

  @Test func dimensionsAreHeldToCodesThatAreAddedUp() throws {
    let chart =
      #"{"id": "c", "form": "bars", "title": "t", "table": "rating", "rows": "sex", "where": {"rating": ["good", "fair"]}}"#
    #expect(try RegionFigures([MadeRelease()]).table(chart)?.figures == [.count(90), .count(90)])
  }

  @Test func whatIsNotPublishedForARegionHasNoTable() throws {
    let chart = #"{"id": "c", "form": "bars", "title": "t", "table": "reports", "rows": "place"}"#
    #expect(try RegionFigures([MadeRelease()]).table(chart) != nil)
    #expect(try RegionFigures([MadeRelease()], region: 1).table(chart) == nil)
  }

  @Test func indicatorsRunOverQuartersAndRegions() throws {
    let figures = try RegionFigures([MadeRelease(period: "2026Q2", rated: [0, 1]), MadeRelease()])
    let heat = try #require(
      try figures.table(#"{"id": "c", "form": "heat", "title": "t", "indicators": ["rated"]}"#))
    #expect(heat.rows.map(\.label) == ["乙市", "丙市"])
    #expect(heat.columns.map(\.code) == ["2026Q2", "2026Q3"])
    #expect(
      heat.figures == [.none(.notPublished), .percent(667), .none(.notPublished), .percent(500)])
    let lines = try #require(
      try figures.table(#"{"id": "c", "form": "lines", "title": "t", "indicators": ["children"]}"#))
    #expect(lines.figures == [.count(200), .count(200)])
  }
}
