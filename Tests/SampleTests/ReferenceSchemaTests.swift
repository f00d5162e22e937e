import Basics
import Testing

@testable import Sample

/// The case files against `content/statistics/schema.json`, read as plain JSON.
struct ReferenceSchemaTests {
  private static let schemaPath =
    String(#filePath.prefix(upTo: #filePath.range(of: "Tests/SampleTests")?.lowerBound ?? #filePath.endIndex))
    + "content/statistics/schema.json"

  @Test func keepsToTheReferenceSchema() async throws {
    let bytes = try Files.read(Self.schemaPath)
    let file = SourceFile(path: "schema.json", bytes: bytes)
    let schema = try JSONValue.parse(file).get()
    let folder = try await SampleFolder(rows: SampleGenerator.defaultRows, periods: 2)
    defer { folder.remove() }
    for (quarter, asOf) in [("2026Q2", "2026-06-30"), ("2026Q3", "2026-09-30")] {
      let regions = Set(try folder.table("\(quarter)/regions.csv").rows.map { $0[0] })
      for record in schema["records"]?.members ?? [] {
        let fields = record.value["fields"]?.members ?? []
        let key = record.value["key"]?.string.map { [$0] } ?? []
        let (header, rows) = try folder.table("\(quarter)/\(record.name).csv")
        #expect(header == key + fields.map { $0.value["column"]?.string ?? $0.name }, "\(record.name)")
        #expect(rows.count > 20)
        for (column, field) in fields.enumerated() {
          let values = rows.map { $0[column + key.count] }
          let isRight = values.allSatisfy { Self.isRight($0, field.value, regions: regions, asOf: asOf) }
          #expect(isRight, "\(record.name).\(field.name)")
        }
      }
    }
  }

  @Test func contradictsNoDefinition() async throws {
    let schema = try JSONValue.parse(SourceFile(path: "", bytes: Files.read(Self.schemaPath))).get()
    let folder = try await SampleFolder(rows: SampleGenerator.defaultRows)
    defer { folder.remove() }
    var rules = 0
    for record in schema["records"]?.members ?? [] {
      let rows = try folder.records("2026Q3/\(record.name).csv")
      for rule in record.value["impossible"]?.array ?? [] {
        rules += 1
        let conditions = rule.members.map { ($0.name, Set(($0.value.array ?? []).compactMap(\.string))) }
        let count = rows.count { row in
          conditions.allSatisfy { $1.contains(Self.category($0, row)) }
        }
        let names = conditions.map(\.0)
        #expect(count == 0, "\(record.name) \(names)")
      }
    }
    #expect(rules > 20)
  }

  @Test func visitsNoChildBeforeItsBirthAndCountsVisitsOfTheQuarter() async throws {
    let folder = try await SampleFolder(rows: SampleGenerator.defaultRows)
    defer { folder.remove() }
    for child in try folder.records("2026Q3/child.csv") {
      let (birth, visit) = (child["birth"] ?? "", child["lastVisit"] ?? "")
      guard visit.isEmpty || visit >= birth, (visit >= "2026-07-01") == (child["visitsMade"] != "0") else {
        Issue.record("a visit before the birth, or one that is not counted")
        return
      }
    }
  }

  /// A row's category in a dimension: of a field, of one code of several, or of the age.
  private static func category(_ dimension: String, _ row: [String: String]) -> String {
    if dimension == "age" {
      let years = age(row["birth"] ?? "", "2026-09-30")
      return years < 3 ? "0-2" : years < 6 ? "3-5" : years < 12 ? "6-11" : years < 16 ? "12-15" : "16+"
    }
    let parts = dimension.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return row[dimension] ?? "" }
    return (row[parts[0]] ?? "").split(separator: ";").contains { $0 == parts[1] } ? "yes" : "no"
  }

  private static func age(_ birth: String, _ asOf: String) -> Int {
    let years = (Int(asOf.prefix(4)) ?? 0) - (Int(birth.prefix(4)) ?? 0)
    return birth.dropFirst(4) > asOf.dropFirst(4) ? years - 1 : years
  }

  private static func isRight(_ value: String, _ field: JSONValue, regions: Set<String>, asOf: String) -> Bool
  {
    if value.isEmpty, field["optional"]?.bool == true { return true }
    let codes = Set((field["codes"]?.members ?? []).map(\.name))
    switch field["type"]?.string {
    case "region": return regions.contains(value)
    case "code": return codes.contains(value)
    case "codes":
      let parts = value.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return value.isEmpty || Set(parts).count == parts.count && parts.allSatisfy(codes.contains)
    case "date": return CalendarDay(iso: value) != nil && value <= asOf
    case "integer": return Int(value).map { $0 >= 0 } ?? false
    case "yesNo": return value == "yes" || value == "no"
    default: return false
    }
  }
}
