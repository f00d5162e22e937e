import Basics
import Statistics

/// One province with two cities, children by sex, and staff by another sex list; one table.
struct SmallRelease {
  var isSynthetic = false
  var revision = 0

  var value: Release {
    let sex = [Code("male", label: "男"), Code("female", label: "女")]
    func kind(_ name: String, _ codes: [Code]) -> RecordKind {
      RecordKind(
        name: name, label: name, key: "key", fields: [],
        dimensions: [
          Dimension(name: "sex", label: "性别", codes: codes, source: .field(3), lowest: nil, sensitive: []),
          Dimension(
            name: "rural", label: "农村", codes: Code.yesNo, source: .field(4), lowest: 1, sensitive: []),
        ], impossible: [])
    }
    let schema = Schema(
      levels: ["province", "city"], records: [kind("child", sex), kind("staff", sex.reversed())],
      tables: [TableDefinition(id: "sex", title: "性别", record: 0, dimensions: [0], lowest: 1, notes: [])],
      indicators: [], protection: ProtectionPolicy())
    let regions = [
      Region(code: "22", name: "甲省", level: 0, parent: nil, tile: nil),
      Region(code: "2201", name: "乙市", level: 1, parent: 0, tile: Region.Tile(column: 1, row: 2)),
      Region(code: "2202", name: "丙,市", level: 1, parent: 0, tile: nil),
    ]
    var table = PublishedTable(extents: [3], regions: 3)
    table.status = [
      .published, .published, .published, .published, .withheld, .withheld, .notReported, .absent, .absent,
    ]
    table.values = [30, 14, 16, 9, 0, 0, 0, 0, 0]
    let day = CalendarDay(secondsSince1970: 1_790_726_400)
    return Release(
      header: ReleaseHeader(
        period: "2026Q3", asOf: day, published: day, nextRelease: nil, revision: revision,
        isSynthetic: isSynthetic, toleratedErrors: 0,
        coverage: [.init(region: "22", expected: 2, received: 1)]),
      schema: schema, regions: RegionTree(sorted: regions, levels: 2), tables: [table])
  }
}
