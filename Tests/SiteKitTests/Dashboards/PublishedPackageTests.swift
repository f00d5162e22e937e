import Basics
import Statistics
import Testing

@testable import SiteKit

@Suite struct PublishedPackageTests {
  private func text(_ text: String) throws -> String {
    let file = SourceFile(path: "datapackage.json", text: text)
    return String(decoding: try PublishedPackage(file, prefix: "示例-").bytes, as: UTF8.self)
  }

  @Test func changesPathsOfResourcesAndNothingElse() throws {
    #expect(
      try text(
        #"{ "path": "a", "resources": [ {"path":"r.csv", "x": "path"}, {"path" : "tables/t.csv"}] ,"b":1.50}"#
      )
        == #"{ "path": "a", "resources": [ {"path":"示例-r.csv", "x": "path"}, {"path" : "tables/示例-t.csv"}] ,"b":1.50}"#
    )
  }

  @Test func findsTheEndOfAPathWithEscapes() throws {
    #expect(
      try text(#"{"resources": [{"path": "tables/a\"\\.csv", "b": "c"}]}"#)
        == #"{"resources": [{"path": "tables/示例-a\"\\.csv", "b": "c"}]}"#)
    #expect(
      try text(#"{"resources": [{"path": "t\/a"}, {"path": 3}, 4]}"#)
        == #"{"resources": [{"path": "t/示例-a"}, {"path": 3}, 4]}"#)
  }

  @Test func namesPublishedFilesThatAreThere() throws {
    let release = try PublishedRelease(isSynthetic: true)
    let downloads = try Downloads(release.publication, values: Site.small().values)
    let file = SourceFile(path: "", bytes: try downloads.package.bytes())
    let paths = try #require(try JSONValue.parse(file).get()["resources"]?.array).map { $0["path"]?.string }
    #expect(paths.count == 4)
    #expect(Set(paths).isSubset(of: downloads.files.map(\.path)))
  }

  @Test func refusesWhatIsNoJSON() {
    #expect(throws: JSONError.self) { try text("{") }
  }
}
