import Basics
import Mustache
import Statistics
import Testing

@testable import SiteKit

@Suite struct IndicatorViewTests {
  private func members(_ releases: [MadeRelease], _ indicator: Int = 0, region: Int? = 0) throws -> Value {
    let figures = try RegionFigures(releases, region: region)
    let published = try PublishedRelease()
    return .object(
      IndicatorView(
        site: try .small(), linker: Linker(from: Site.route(ofIndicator: "rated")), figures: figures,
        indicator: indicator, downloads: try Downloads(published.publication, values: Site.small().values),
        duties: []
      ).members)
  }

  @Test func spellsOutWhatIsCountedAndOfWhat() throws {
    let page = try members([MadeRelease(rated: [0, 1])])
    #expect(page["numerator"].text == "“评级”表中，监护评级为“较好”或“一般”的儿童数")
    #expect(page["denominator"].text == "“评级”表中的儿童总数")
    #expect(page["formula"].text == "百分比：分子 ÷ 分母 × 100")
    #expect(page["unit"].text == "%")
    #expect(page["value"].text == "90.0%")
    let count = try members([MadeRelease()], 1)
    #expect(count["numerator"].text == "“评级”表中的儿童总数")
    #expect(count["denominator"].text == "")
  }

  @Test func quotesItsClause() throws {
    let source = try members([MadeRelease()])["source"]
    #expect(source["documentNumber"].text == "某发〔2026〕1号")
    #expect(source["href"].text == "../../policies/some-2026-1.html#c1")
    #expect(source["text"].text.contains("各地要做到人人在学。"))
  }

  @Test func warnsOfSmallDenominatorsOnlyWhereThereIsOne() throws {
    let percent = try members([MadeRelease()])["caveats"].items.map(\.text)
    #expect(percent.first == "按居住地。")
    #expect(percent.contains("分母小于20的比率不计算。"))
    #expect(percent.last?.hasPrefix("小于5的数（包括0）不公布") == true)
    let count = try members([MadeRelease()], 1)["caveats"].items.map(\.text)
    #expect(!count.contains { $0.contains("分母") })
  }

  @Test func tellsOfQuartersThatCountedOtherwise() throws {
    let releases = [
      MadeRelease(period: "2025Q4", rated: [0, 1]), MadeRelease(period: "2026Q1", rated: [0, 1]),
      MadeRelease(period: "2026Q2"), MadeRelease(),
    ]
    let breaks = try members(releases)["breaks"].items
    #expect(breaks.map { $0["periods"].text } == ["2025年第四季度，2026年第一季度"])
    #expect(breaks.first?["numerator"].text == "“评级”表中，监护评级为“较好”或“一般”的儿童数")
    #expect(try members([MadeRelease(period: "2026Q2"), MadeRelease()])["breaks"].items.isEmpty)
  }

  @Test func drawsQuartersRegionsMapAndBoth() throws {
    let two = try members([MadeRelease(period: "2026Q2"), MadeRelease()])["charts"].items
    #expect(two.map { $0["form"].text } == ["lines", "dots", "tiles", "heat"])
    #expect(two.contains { $0["table"].text.contains(#"<a href="../2026Q3-r0/2201.html">乙市</a>"#) })
    #expect(try members([MadeRelease()])["charts"].items.map { $0["form"].text } == ["dots", "tiles"])
    // Reports are published for the province alone.
    let reports = try members([MadeRelease(period: "2026Q2"), MadeRelease()], 2)["charts"].items
    #expect(reports.map { $0["form"].text } == ["lines"])
  }

  @Test func comparesTheRegionsOnTopWhereThereAreSeveral() throws {
    let releases = [MadeRelease(period: "2026Q2", isFlat: true), MadeRelease(isFlat: true)]
    let page = try members(releases, region: nil)
    #expect(page["value"].text.contains("本级不公布"))
    #expect(page["region"].text == "")
    #expect(page["charts"].items.map { $0["form"].text } == ["multiples", "dots", "tiles", "heat"])
    #expect(page["charts"].items.allSatisfy { $0["table"].text.contains("甲省") })
  }
}
