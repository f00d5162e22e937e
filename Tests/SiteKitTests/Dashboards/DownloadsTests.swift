import Basics
import Statistics
import Testing

@testable import SiteKit

@Suite struct DownloadsTests {
  /// The files as they are published, by their paths below `data/`.
  private func published(_ release: PublishedRelease) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in try Downloads(release.publication, values: Site.small().values).files {
      files[file.path] = try file.bytes()
    }
    return files
  }

  @Test func givesTheReleasesOwnFilesByteForByte() throws {
    let release = try PublishedRelease()
    let files = try published(release)
    for path in ["datapackage.json", "regions.csv", "codes.csv", "tables/sex-risk.csv", "tables/报告 1.csv"] {
      #expect(try files[path] == release.own(path), "\(path)")
    }
    #expect(files.count == 5 + 2 * 2)
  }

  @Test(arguments: [false, true]) func everyFileHasAnAddressOfTheSite(isSynthetic: Bool) throws {
    let release = try PublishedRelease(isSynthetic: isSynthetic)
    #expect(
      try Downloads(release.publication, values: Site.small().values).files.map(\.route)
        == release.publication.downloads)
  }

  @Test func namesMadeUpDataSo() throws {
    let release = try PublishedRelease(isSynthetic: true)
    let files = try published(release)
    #expect(
      files.keys.sorted()
        == [
          "示例-codes.csv", "示例-datapackage.json", "示例-regions.csv", "excel/示例-sex-risk.csv",
          "excel/示例-报告 1.csv", "json/示例-sex-risk.json", "json/示例-报告 1.json", "tables/示例-sex-risk.csv",
          "tables/示例-报告 1.csv",
        ].sorted())
    #expect(try files["tables/示例-sex-risk.csv"] == release.own("tables/sex-risk.csv"))
    #expect(files.keys.allSatisfy { $0.contains(ReleaseFolder.syntheticPrefix) })
    #expect(release.publication.filePrefix == ReleaseFolder.syntheticPrefix)
  }

  @Test(arguments: [false, true]) func isAReleaseThatIsReadBack(isSynthetic: Bool) throws {
    let release = try PublishedRelease(isSynthetic: isSynthetic)
    let outcome = try ReleaseReader.read("data", files: try published(release))
    #expect(outcome.diagnostics == [])
    #expect(outcome.release?.tables.map(\.values) == release.publication.release.tables.map(\.values))
  }

  @Test func standsUnderItsOwnRevision() throws {
    let release = try PublishedRelease(revision: 1)
    let downloads = try Downloads(release.publication, values: Site.small().values)
    #expect(downloads.package.route.path == "statistics/2026Q3-r1/data/datapackage.json")
    #expect(downloads.tables[0].json.route.path == "statistics/2026Q3-r1/data/json/sex-risk.json")
  }

  @Test func writesTheSameRowsInWordsForSpreadsheets() throws {
    let release = try PublishedRelease()
    let downloads = try Downloads(release.publication, values: Site.small().values)
    let bytes = try downloads.tables[0].excel.bytes()
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    func rows(_ bytes: [UInt8]) -> [[String]] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { row in
        row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let (words, codes) = (rows(Array(bytes.dropFirst(3))), rows(try release.own("tables/sex-risk.csv")))
    #expect(words[0] == ["地区代码", "地区", "性别", "失辍学", "数量", "状态"])
    #expect(words.count == codes.count)
    // Region code and value are as they are; the rest is in words.
    #expect(words.dropFirst().map { [$0[0], $0[4]] } == codes.dropFirst().map { [$0[0], $0[3]] })
    #expect(words[1][2...3] == ["合计", "合计"])
    #expect(Set(words.dropFirst().map { $0[5] }).isSubset(of: ["已公布", "取整", "未公布", "尚未报送", "不适用"]))
  }

  @Test(arguments: [false, true]) func knowsTheSizesOfWhatItGives(isSynthetic: Bool) throws {
    let release = try PublishedRelease(isSynthetic: isSynthetic)
    let downloads = try Downloads(release.publication, values: Site.small().values)
    for file in downloads.files where file.size != nil { #expect(try file.bytes().count == file.size) }
    #expect(
      downloads.files.filter { $0.size == nil }.map(\.content) == [
        .excel(table: 0), .json(table: 0), .excel(table: 1), .json(table: 1),
      ])
  }

  @Test func failsWhereAFileOfTheReleaseIsGone() throws {
    let release = try PublishedRelease()
    let downloads = try Downloads(release.publication, values: Site.small().values)
    try Files.removeFolder("\(release.publication.folder)/tables")
    #expect(throws: FileError.self) { try downloads.tables[0].csv.bytes() }
  }
}
