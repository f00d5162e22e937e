import Basics
import Statistics
import Testing

@testable import SiteKit

@Suite struct DatasetDescriptionTests {
  private func description(_ release: PublishedRelease, _ site: Site) throws -> (
    text: String, json: JSONValue
  ) {
    let bytes = DatasetDescription(
      site: site, linker: Linker(from: release.publication.page),
      downloads: try Downloads(release.publication, values: Site.small().values)
    ).bytes
    return (
      String(decoding: bytes, as: UTF8.self), try JSONValue.parse(SourceFile(path: "", bytes: bytes)).get()
    )
  }

  @Test func describesTheReleaseForCatalogues() throws {
    let release = try PublishedRelease(revision: 1)
    let json = try description(release, .small(publisher: "甲省民政厅")).json
    #expect(json["@type"]?.string == "Dataset")
    #expect(json["name"]?.string == "2026Q3统计数据（第1次修订）")
    #expect(json["temporalCoverage"]?.string == "2026-07-01/2026-09-30")
    #expect(json["datePublished"]?.string == "2026-10-21")
    #expect(json["version"]?.string == "1")
    #expect(json["spatialCoverage"]?.array?.map { $0["name"]?.string } == ["甲省"])
    #expect(json["variableMeasured"]?.array?.map(\.string) == ["性别与情形", "报告"])
    #expect(json["isAccessibleForFree"]?.bool == true)
    #expect(json["publisher"]?["name"]?.string == "甲省民政厅")
    #expect(json["description"]?.string?.contains("3个地区、2张表，数字截至2026年9月30日") == true)
    #expect(json["license"] == nil)
  }

  @Test func leadsToItsFilesFromThePageOrByTheSitesOwnAddress() throws {
    let release = try PublishedRelease(isSynthetic: true)
    let near = try description(release, .small()).json
    #expect(near["url"] == nil)
    #expect(near["publisher"] == nil)
    let names = ["%E7%A4%BA%E4%BE%8B-datapackage.json", "tables/%E7%A4%BA%E4%BE%8B-sex-risk.csv"]
    let addresses = near["distribution"]?.array?.compactMap { $0["contentUrl"]?.string } ?? []
    #expect(Array(addresses.prefix(2)) == names.map { "data/\($0)" })
    #expect(addresses.last == "data/tables/%E7%A4%BA%E4%BE%8B-%E6%8A%A5%E5%91%8A%201.csv")
    let far = try description(release, .small(url: "https://www.example.gov.cn/x/")).json
    #expect(far["url"]?.string == "https://www.example.gov.cn/x/statistics/2026Q3/index.html")
    let whole = far["distribution"]?.array?.compactMap { $0["contentUrl"]?.string } ?? []
    #expect(
      Array(whole.prefix(2)) == names.map { "https://www.example.gov.cn/x/statistics/2026Q3/data/\($0)" })
    #expect(far["distribution"]?.array?.first?["encodingFormat"]?.string == "application/json")
  }

  @Test func cannotEndTheElementItStandsIn() throws {
    let title = "a</script><script>alert(1)</script><!--"
    let release = try PublishedRelease(tableTitle: title)
    let (text, json) = try description(release, .small(publisher: "</script>"))
    #expect(!text.contains("<"))
    #expect(json["variableMeasured"]?.array?.first?.string == title)
    #expect(json["publisher"]?["name"]?.string == "</script>")
  }

  @Test func saysThatMadeUpDataAreMadeUpInTheSitesLanguage() throws {
    let release = try PublishedRelease(isSynthetic: true)
    let chinese = try description(release, .small()).json["description"]?.string ?? ""
    #expect(chinese.hasPrefix("示例数据：") && chinese.hasSuffix("全部为虚构，不反映任何真实情况。"))
    let english = try description(release, .small(language: "en")).json["description"]?.string ?? ""
    #expect(english.contains("2 tables for 3 regions as of 2026-09-30") && english.contains("made up"))
    #expect(!chinese.contains("{") && !english.contains("{"))
  }

  @Test(arguments: [
    ("2026Q1", "2026-01-01/2026-03-31"), ("2024Q2", "2024-04-01/2024-06-30"),
    ("2026Q4", "2026-10-01/2026-12-31"),
  ])
  func coversTheWholeQuarter(period: String, interval: String) {
    #expect(Period(period)?.interval == interval)
  }

  @Test(arguments: ["2026", "2026Q5", "26Q3", "2026Q3 ", "0000Q1", "2026Q+1", ""])
  func takesNothingElseForAQuarter(period: String) {
    #expect(Period(period)?.interval == nil)
  }
}

@Suite struct ReleaseCitationTests {
  private func text(_ release: PublishedRelease, _ site: Site) -> String {
    ReleaseCitation(site: site, publication: release.publication).text
  }

  @Test func namesWhoWhatWhenAndWhere() throws {
    #expect(
      try text(PublishedRelease(), .small(publisher: "甲省民政厅"))
        == "甲省民政厅：《2026Q3统计数据》，截至2026年9月30日，2026年10月21日首次发布。")
    #expect(
      try text(PublishedRelease(isSynthetic: true, revision: 2), .small(url: "https://www.example.gov.cn"))
        == "儿童手册：《示例数据：2026Q3统计数据》，截至2026年9月30日，第2次修订，2026年10月21日发布。https://www.example.gov.cn/statistics/2026Q3-r2/index.html"
    )
  }
}
