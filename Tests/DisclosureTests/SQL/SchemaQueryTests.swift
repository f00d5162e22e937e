import Basics
import Foundation
import Statistics
import Testing

@testable import Disclosure

/// The query of a schema, as text. What it counts is tried on real databases, in Tests/Release and Tests/Spark.
@Suite struct SchemaQueryTests {
  private let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures/sql").standardized

  private func query(_ dialect: SQLDialect, asOf: CalendarDay? = CalendarDay(iso: "2026-05-31")) -> String {
    SchemaQuery(schema: ExampleSchema.schema, dialect: dialect, asOf: asOf, counted: ["event"]).text
  }

  @Test(arguments: SQLDialect.allCases) func writesTheKnownQuery(_ dialect: SQLDialect) throws {
    let known = try String(contentsOf: folder.appending(path: "\(dialect.rawValue).sql"), encoding: .utf8)
    #expect(query(dialect) == known)
  }

  @Test func leavesTheDayToWhoRunsIt() {
    #expect(query(.postgresql, asOf: nil).contains("CAST(:'as_of' AS DATE)"))
    #expect(query(.spark, asOf: nil).contains("CAST(:as_of AS DATE)"))
  }

  @Test func readsEachKindOfRecordOnceUnlessTwoTablesAreOne() {
    // `sex-age` counts by the dimensions of `age-sex` and at its level, and so cannot stand beside it.
    let groups = TableGroup.all(of: 0, in: ExampleSchema.schema)
    #expect(groups.map(\.tables) == [[0, 1, 2, 3, 6], [4]])
  }

  @Test func neverGroupsByMoreThanSixtyColumns() {
    let yesNo = (0..<150).map { ExampleSchema.dimension("d\($0)", Code.yesNo, .field(1)) }
    let record = RecordKind(
      name: "r", label: "r", key: nil, fields: [ExampleSchema.field("region", .region)], dimensions: yesNo,
      impossible: [])
    let schema = Schema(
      levels: ["all"], records: [record], tables: (0..<150).map { ExampleSchema.table("t\($0)", 0, [$0], 0) },
      indicators: [], protection: ProtectionPolicy())
    let groups = TableGroup.all(of: 0, in: schema)
    #expect(groups.map(\.columns.count) == [60, 60, 33])
    #expect(groups.flatMap(\.tables) == Array(0..<150))
  }

  @Test func namesItsPartsAsNoTableIsNamed() {
    let record = RecordKind(
      name: "Carebook_days", label: "r", key: nil, fields: [ExampleSchema.field("region", .region)],
      dimensions: [], impossible: [])
    let schema = Schema(
      levels: ["all"], records: [record], tables: [], indicators: [], protection: ProtectionPolicy())
    let text = SchemaQuery(schema: schema, dialect: .postgresql, asOf: nil).text
    #expect(text.hasPrefix("WITH carebook_own_days AS"))
  }
}
