import Basics
import Statistics

@testable import Disclosure

/// A folder of its own for a test, a small release and what the ledger keeps of it.
struct LedgerFixture {
  let folder = "/tmp/carebook-ledger-\(UInt64.random(in: 0 ... .max))"
  var ledger: String { "\(folder)/ledger" }
  var output: String { "\(folder)/out/2026Q3" }

  func run(_ body: (LedgerFixture) throws -> Void) throws {
    try Files.makeFolder(folder)
    defer { try? Files.removeFolder(folder) }
    try body(self)
  }

  static func entry(
    _ period: String = "2026Q3", _ revision: Int = 0, isSynthetic: Bool = true
  ) -> LedgerEntry {
    let day = CalendarDay(secondsSince1970: 1_790_726_400)
    return LedgerEntry(
      period: period, revision: revision, asOf: day, published: day, isSynthetic: isSynthetic, threshold: 5,
      roundingBase: nil)
  }

  /// A published total, and a withheld cell of 3 whose value is not kept.
  static var statements: Statements {
    var statements = Statements()
    let child = statements.number(ofRecord: "child")
    let region = statements.number(ofRegion: "22")
    let total = statements.number(ofCell: "")
    let cell = statements.number(ofCell: CellName.text([("sex", "male"), ("age", "0-2")]))
    statements.rows = [
      .init(record: child, region: region, cell: total, reason: .published, value: 30),
      .init(record: child, region: region, cell: cell, reason: .threshold, value: 3),
    ]
    return statements
  }

  static var release: ReleaseWriter {
    let day = CalendarDay(secondsSince1970: 1_790_726_400)
    let sex = Dimension(
      name: "sex", label: "性别", codes: [Code("male", label: "男")], source: .field(0), lowest: nil,
      sensitive: [])
    let child = RecordKind(
      name: "child", label: "儿童", key: nil, fields: [], dimensions: [sex], impossible: [])
    let schema = Schema(
      levels: ["province"], records: [child],
      tables: [TableDefinition(id: "sex", title: "性别", record: 0, dimensions: [0], lowest: 0, notes: [])],
      indicators: [], protection: ProtectionPolicy())
    let regions = RegionTree(
      sorted: [Region(code: "22", name: "甲省", level: 0, parent: nil, tile: nil)], levels: 1)
    return ReleaseWriter(
      Release(
        header: ReleaseHeader(
          period: "2026Q3", asOf: day, published: day, nextRelease: nil, revision: 0, isSynthetic: true,
          toleratedErrors: 0, coverage: []),
        schema: schema, regions: regions, tables: [PublishedTable(extents: [2], regions: 1)]))
  }
}
