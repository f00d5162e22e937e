import Basics
import Testing

@testable import Statistics

@Suite struct PublishedNamesTests {
  /// The files of a release under their published names, its descriptor's paths among them.
  private func published(isSynthetic: Bool = true) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in SmallRelease(isSynthetic: isSynthetic).value.files {
      files[ReleaseFolder.path(path, prefix: "示例-")] = bytes
    }
    let package = String(decoding: files["示例-datapackage.json"] ?? [], as: UTF8.self)
    let renamed = package.split(separator: "\"path\": \"tables/").joined(separator: "\"path\": \"tables/示例-")
      .split(separator: "\"path\": \"regions").joined(separator: "\"path\": \"示例-regions")
      .split(separator: "\"path\": \"codes").joined(separator: "\"path\": \"示例-codes")
    files["示例-datapackage.json"] = Array(renamed.utf8)
    return files
  }

  private func told(_ files: [String: [UInt8]]) throws -> [String] {
    try ReleaseReader.read("r", files: files).diagnostics.map {
      "\($0.place?.path ?? "") \($0.identifier)"
    }
  }

  @Test func putsThePrefixBeforeTheLastName() {
    #expect(ReleaseFolder.path("tables/a.csv", prefix: "示例-") == "tables/示例-a.csv")
    #expect(ReleaseFolder.path("a.csv", prefix: "示例-") == "示例-a.csv")
    #expect(ReleaseFolder.path("tables/a.csv", prefix: "") == "tables/a.csv")
  }

  @Test func readsMadeUpDataAsASiteNamesThem() throws {
    var files = published()
    #expect(try told(files) == [])
    files["excel/示例-sex.csv"] = []
    files["json/示例-sex.json"] = []
    #expect(try told(files) == [])
  }

  @Test func reportsWhatIsMissingOrUnknownByItsPublishedName() throws {
    var files = published()
    files["tables/示例-sex.csv"] = nil
    files["tables/sex.csv"] = []
    files["excel/sex.csv"] = []
    #expect(
      try told(files) == [
        "r/excel/sex.csv release-file-unknown", "r/tables/sex.csv release-file-unknown",
        "r/tables/示例-sex.csv release-file-missing",
      ])
  }

  @Test func refusesTrueDataThatAreCalledMadeUp() throws {
    #expect(try told(published(isSynthetic: false)) == ["r/示例-datapackage.json value-invalid"])
  }

  @Test func readsAReleasesOwnNamesWhereBothStand() throws {
    var files = SmallRelease(isSynthetic: true).value.files
    files["示例-datapackage.json"] = []
    #expect(try told(files) == ["r/示例-datapackage.json release-file-unknown"])
  }
}
