import Basics
import Mustache
import Statistics
import Testing

@testable import SiteKit

@Suite struct DutyFiguresTests {
  private func duty(_ indicators: String) throws -> PageFile {
    let text = "---\ntitle: 走访\nnumber: 1\nsources: [some-2026-1#c1]\nindicators: [\(indicators)]\n---\n"
    let path = "handbook/child-director/01-visit.md"
    let (page, diagnostics) = PageFile.parse(
      SourceFile(path: path, text: text), path: path, kind: .duty)
    #expect(diagnostics.isEmpty)
    return try #require(page)
  }

  private func figures(_ indicators: String, _ releases: [MadeRelease], region: Int? = 0) throws
    -> DutyFigures
  {
    DutyFigures(
      site: try .small(), linker: Linker(from: Site.dutyFiguresRoute),
      figures: try RegionFigures(releases, region: region), duty: try duty(indicators))
  }

  @Test func readsTheIndicatorsOfADutyWithTheirPlaces() throws {
    let page = try duty("rated, children")
    #expect(page.duty?.indicators.map(\.string) == ["rated", "children"])
    #expect(page.duty?.indicators.map(\.offset) == [67, 74])
  }

  @Test func showsTheNewestFigureItsChangeAndItsClause() throws {
    let before = MadeRelease(
      period: "2026Q2", children: [[200, 100, 80, 20], [120, 80, 30, 10], [80, 20, 50, 10]])
    let card = try #require(try figures("rated", [before, MadeRelease()]).cards.first)
    #expect(card["value"].text == "60.0%")
    #expect(card["changes"].items.map { $0["value"].text } == ["+10.0个百分点"])
    #expect(card["clauseName"].text == "某发〔2026〕1号 一")
    #expect(card["href"].text == "indicators/rated.html")
  }

  @Test func comparesRegionsWithAColumnForEachIndicatorAndItsUnit() throws {
    let html = String(decoding: try figures("children, rated", [MadeRelease()]).regions, as: UTF8.self)
    #expect(html.contains("评级占比（%）</th>"))
    #expect(html.contains(##"<a href="2026Q3-r0/2201.html">乙市</a></th><td>120</td><td>66.7</td>"##))
    #expect(html.contains(##"丙市</a></th><td>80</td><td>50.0</td>"##))
  }

  @Test func comparesNothingWhereNoRegionHasTheFigure() throws {
    #expect(try figures("reports", [MadeRelease()]).regions.isEmpty)
    #expect(try figures("reports", [MadeRelease()]).cards.first?["value"].text == "12")
  }

  @Test func anIndicatorThatTheReleaseLacksCountsNothing() throws {
    #expect(try figures("reports", [MadeRelease(hasReports: false)]).indicators.isEmpty)
    #expect(try figures("reports, rated", [MadeRelease(hasReports: false)]).cards.count == 1)
  }
}
