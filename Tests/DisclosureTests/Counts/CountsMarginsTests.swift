import Basics
import Statistics
import Testing

@testable import Disclosure

@Suite struct CountsMarginsTests {
  @Test func addsUpEveryLevelAndDimension() async throws {
    let a = [Code("x", label: ""), Code("y", label: "")]
    func dimension(_ name: String, _ field: Int) -> Dimension {
      Dimension(name: name, label: name, codes: a, source: .field(field), lowest: nil, sensitive: [])
    }
    func field(_ name: String, _ type: FieldType) -> Field {
      Field(name: name, column: name, label: name, type: type, isOptional: false)
    }
    let kind = RecordKind(
      name: "child", label: "", key: nil,
      fields: [field("region", .region), field("a", .code(a)), field("b", .code(a))],
      dimensions: [dimension("a", 1), dimension("b", 2)], impossible: [])
    let table = TableDefinition(id: "t", title: "", record: 0, dimensions: [0, 1], lowest: 1, notes: [])
    let schema = Schema(
      levels: ["top", "low"], records: [kind], tables: [table], indicators: [], protection: ProtectionPolicy()
    )
    let regions = RegionTree(
      sorted: [
        Region(code: "p", name: "", level: 0, parent: nil, tile: nil),
        Region(code: "q", name: "", level: 1, parent: 0, tile: nil),
        Region(code: "r", name: "", level: 1, parent: 0, tile: nil),
      ], levels: 2)
    var counts = Counts(schema: schema, regions: regions)
    counts.tables[0] = [1, 2, 0, 4, 0, 8, 0, 0]
    let pieces = try await CountsFile.piecesWithMargins(
      of: counts, schema: schema, regions: regions, tasks: 2)
    let wanted = """
      table,region,code1,code2,code3,count
      t,p,x,x,,1
      t,p,x,y,,10
      t,p,x,total,,11
      t,p,y,y,,4
      t,p,y,total,,4
      t,p,total,x,,1
      t,p,total,y,,14
      t,p,total,total,,15
      t,q,x,x,,1
      t,q,x,y,,2
      t,q,x,total,,3
      t,q,y,y,,4
      t,q,y,total,,4
      t,q,total,x,,1
      t,q,total,y,,6
      t,q,total,total,,7
      t,r,x,y,,8
      t,r,x,total,,8
      t,r,total,y,,8
      t,r,total,total,,8

      """
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == wanted)
  }
}
