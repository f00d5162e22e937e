import Mustache
import Statistics
import Testing

@testable import SiteKit

@Suite struct RegionViewTests {
  /// The page of a region in a release with some regions side by side.
  private func page(of region: Int, among count: Int) throws -> Value {
    let made = MadeRelease().release
    let regions = (0..<count).map {
      Region(code: "r\(1000 + $0)", name: "县\($0)", level: 0, parent: nil, tile: nil)
    }
    let release = Release(
      header: made.header, schema: made.schema, regions: RegionTree(sorted: regions, levels: 2),
      tables: made.tables)
    let dashboards = Dashboards(.empty, [("2026Q3", "", release)])
    let site = try Site.small()
    let figures = RegionFigures(
      dashboards: dashboards, number: 0, region: region, titles: FigureTitles(site.values))
    let linker = Linker(from: dashboards.publications[0].page(of: region))
    return .object(RegionView(site: site, linker: linker, figures: figures, sources: []).members)
  }

  @Test func listsTheRegionsBesideIt() throws {
    let siblings = try page(of: 1, among: 3)["siblings"].items
    #expect(siblings.map { $0["title"].text } == ["县0", "县1", "县2"])
    #expect(siblings[2]["href"].text == "r1002.html")
  }

  @Test(arguments: [(0, "县0", "县59"), (100, "县70", "县129"), (199, "县140", "县199")])
  func ofVeryManyListsTheNearest(region: Int, first: String, last: String) throws {
    let siblings = try page(of: region, among: 200)["siblings"].items.map { $0["title"].text }
    #expect(siblings.count == 60)
    #expect(siblings.first == first)
    #expect(siblings.last == last)
    #expect(siblings.contains("县\(region)"))
  }
}
