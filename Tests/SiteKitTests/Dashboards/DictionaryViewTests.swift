import Basics
import Mustache
import Statistics
import Testing

@testable import SiteKit

@Suite struct DictionaryViewTests {
  private func value(_ release: PublishedRelease) throws -> Value {
    let downloads = try Downloads(release.publication, values: Site.small().values)
    let page = release.publication.route("dictionary.html")
    return try DictionaryView(
      site: .small(), linker: Linker(from: page), downloads: downloads
    ).value
  }

  @Test func explainsEverySignThatTheReleaseUses() throws {
    let statuses = try value(PublishedRelease())["statuses"].items
    #expect(
      statuses.map { $0["word"].text } == ["published", "withheld", "not-reported", "not-applicable", ""])
    #expect(statuses.map { $0["sign"].text } == ["", "⊘", "…", "—", "—"])
    #expect(statuses.allSatisfy { !$0["label"].text.isEmpty && !$0["meaning"].text.isEmpty })
    #expect(statuses[1]["meaning"].text.contains("小于5"))
    #expect(statuses[1]["meaning"].text.hasSuffix("0也按很小的数处理，不公布。"))
  }

  @Test func tellsHowTheReleaseWasProtected() throws {
    let policy = ProtectionPolicy(threshold: 10, zeros: .publish, roundingBase: 3)
    let statuses = try value(PublishedRelease(protection: policy))["statuses"].items
    #expect(statuses[1]["word"].text == "rounded")
    #expect(statuses[1]["meaning"].text.contains("3的倍数"))
    #expect(statuses[2]["meaning"].text.contains("小于10"))
    #expect(statuses[2]["meaning"].text.hasSuffix("至少是1。"))
  }

  @Test func listsTablesWithTheirCodes() throws {
    let value = try value(PublishedRelease(isSynthetic: true))
    #expect(value["levels"].items.map { $0["label"].text } == ["省级", "市级"])
    #expect(value["levels"].items.map { $0["count"].text } == ["1", "2"])
    let tables = value["tables"].items
    #expect(tables.map { $0["id"].text } == ["table-sex-risk", "table--2"])
    #expect(tables[0]["name"].text == "tables/示例-sex-risk.csv")
    #expect(tables[0]["href"].text == "data/tables/%E7%A4%BA%E4%BE%8B-sex-risk.csv")
    #expect(tables[0]["levels"].text == "省级、市级")
    #expect(tables[0]["notes"].items.map(\.text) == ["按居住地统计。"])
    let sex = tables[0]["dimensions"].items[0]
    #expect(sex["codes"].items.map { $0["code"].text } == ["total", "male", "female"])
    #expect(sex["codes"].items.map { $0["label"].text } == ["合计", "男", "女"])
  }

  @Test func saysWhatAnIndicatorCountsAndWhereItRests() throws {
    let indicators = try value(PublishedRelease())["indicators"].items
    #expect(indicators[0]["numerator"].text == "“性别与情形”表中，性别为“女”，且失辍学为“是”的儿童数")
    #expect(indicators[0]["denominator"].text == "“性别与情形”表中，失辍学为“是”或“否”的儿童数")
    #expect(indicators[0]["formula"].text.hasPrefix("百分比"))
    #expect(indicators[0]["clause"].text == "某发〔2026〕1号 一")
    #expect(indicators[0]["clauseHref"].text == "../../policies/some-2026-1.html#c1")
    #expect(indicators[0]["href"].text == "../indicators/dropout.html")
    #expect(indicators[1]["numerator"].text == "“报告”表中的事件总数")
    #expect(indicators[1]["denominator"].text == "")
    // A clause that is not in the library any more is named and leads nowhere.
    #expect(indicators[1]["clause"].text == "nowhere#c1")
    #expect(indicators[1]["clauseHref"].text == "")
    #expect(indicators[1]["href"].text == "../indicators/reports.html")
  }

  @Test func describesEveryFileByItsColumns() throws {
    let files = try value(PublishedRelease())["files"].items
    #expect(
      files.map { $0["name"].text } == ["regions.csv", "codes.csv", "tables/sex-risk.csv", "tables/报告 1.csv"])
    let columns = files[2]["columns"].items
    #expect(columns.map { $0["name"].text } == ["region", "sex", "risk.dropout", "value", "status"])
    #expect(columns.map { $0["title"].text } == ["地区", "性别", "失辍学", "数值", "状态"])
    #expect(columns.map { $0["type"].text } == ["文字", "文字", "文字", "整数", "文字"])
  }
}

@Suite struct DownloadsViewTests {
  @Test func listsEachTableInItsForms() throws {
    let release = try PublishedRelease()
    let value = DownloadsView(
      site: try .small(), linker: Linker(from: release.publication.page),
      downloads: try Downloads(release.publication, values: Site.small().values)
    ).value
    let table = value["tables"].items[0]
    #expect(table["title"].text == "性别与情形")
    #expect(table["dimensions"].text == "性别、失辍学")
    #expect(table["levels"].text == "省级、市级")
    #expect(table["csv"]["href"].text == "data/tables/sex-risk.csv")
    #expect(try table["csv"]["size"].text == "\(release.own("tables/sex-risk.csv").count) B")
    #expect(table["excel"]["href"].text == "data/excel/sex-risk.csv")
    #expect(table["json"]["href"].text == "data/json/sex-risk.json")
    #expect(value["package"]["name"].text == "datapackage.json")
    #expect(value["dataset"].text.hasPrefix(#"{"@context":"https://schema.org","@type":"Dataset""#))
    #expect(value["citation"].text.contains("《2026Q3统计数据》"))
  }

  @Test(arguments: [
    (999, "999 B"), (1000, "1.0 KB"), (9949, "9.9 KB"), (12_345, "12 KB"), (3_400_000, "3.4 MB"),
    (25_600_000, "26 MB"),
  ])
  func writesSizesForPeople(bytes: Int, text: String) {
    #expect(SiteValues.size(bytes) == text)
  }

  @Test func phrasesTakeValuesOnce() throws {
    let values = try Site.small().values
    let word = values.word(.meaningRounded)
    #expect(values.fill(.meaningRounded, ["base": "{base}"]) == word)
    #expect(values.fill(.meaningRounded, [:]) == word)
    #expect(values.fill(.meaningPublished, ["base": "5"]) == values.word(.meaningPublished))
  }
}
