import Basics
import Statistics
import Testing

@testable import SiteKit

@Suite struct TableJSONTests {
  private func bytes(_ release: PublishedRelease, table: Int, unit: String = "") -> [UInt8] {
    TableJSON(release: release.publication.release, table: table, unit: unit).bytes
  }

  @Test func isCompactAndTellsWhatItIs() throws {
    let release = try PublishedRelease(isSynthetic: true, revision: 2)
    #expect(
      String(decoding: bytes(release, table: 1, unit: "起"), as: UTF8.self)
        == #"{"period":"2026Q3","asOf":"2026-09-30","revision":2,"synthetic":true,"table":"报告 1","title":"报告","unit":"起","#
        + #""dimensions":[{"name":"kind","label":"类型"}],"columns":["region","kind","value","status"],"#
        + #""rows":[["22","total",0,"published"],["22","a,b",7,"published"]]}"# + "\n")
  }

  @Test func holdsTheCellsOfTheCSVFile() throws {
    let release = try PublishedRelease()
    let json = try JSONValue.parse(SourceFile(path: "", bytes: bytes(release, table: 0))).get()
    let rows = try #require(json["rows"]?.array).map { row in
      (row.array ?? []).map { cell in
        switch cell.content {
        case .string(let text), .number(let text): text
        case .null: ""
        default: "?"
        }
      }.joined(separator: ",")
    }
    let csv = String(decoding: try release.own("tables/sex-risk.csv"), as: UTF8.self)
    #expect(rows == csv.split(separator: "\n").dropFirst().map(String.init))
    let columns = json["columns"]?.array?.compactMap(\.string).joined(separator: ",")
    #expect(columns == csv.split(separator: "\n").first.map(String.init))
    #expect(json["unit"] == nil)
  }

  @Test func saysNothingOfAValueThatIsNotPublished() throws {
    let release = try PublishedRelease().publication.release
    var tables = release.tables
    for row in tables[0].status.indices where ![.published, .rounded].contains(tables[0].status[row]) {
      tables[0].values[row] = 3
    }
    let other = Release(
      header: release.header, schema: release.schema, regions: release.regions, tables: tables)
    #expect(
      TableJSON(release: release, table: 0, unit: "").bytes
        == TableJSON(release: other, table: 0, unit: "").bytes)
  }

  @Test func isJSONWhereNothingIsPublished() throws {
    let release = try PublishedRelease().publication.release
    let empty = Release(
      header: release.header, schema: release.schema, regions: release.regions,
      tables: release.tables.map { PublishedTable(extents: $0.extents, regions: $0.regions) })
    let bytes = TableJSON(release: empty, table: 0, unit: "").bytes
    #expect(try JSONValue.parse(SourceFile(path: "", bytes: bytes)).get()["rows"]?.array == [])
  }
}
