import Basics
import Statistics
import Testing

@testable import Disclosure

/// A schema of one record kind with dimensions of given sizes and tables over them.
func smallSchema(
  sizes: [Int], tables: [[Int]], levels: Int = 1, lowest: Int = 0, policy: ProtectionPolicy = ProtectionPolicy()
) -> Schema {
  let dimensions = sizes.enumerated().map { number, size in
    Dimension(
      name: "d\(number)", label: "d\(number)", codes: (0..<size).map { Code("c\($0)", label: "c\($0)") },
      source: .field(number), lowest: nil, sensitive: [])
  }
  let kind = RecordKind(name: "child", label: "儿童", key: nil, fields: [], dimensions: dimensions, impossible: [])
  let definitions = tables.enumerated().map { number, dimensions in
    TableDefinition(
      id: "t\(number)", title: "t\(number)", record: 0, dimensions: dimensions, lowest: lowest, notes: [])
  }
  return Schema(
    levels: ["province", "city", "county", "township"].prefix(levels).map { $0 }, records: [kind],
    tables: definitions, indicators: [], protection: policy)
}

@Suite struct ProtectionTests {
  @Test func random8x8() async throws {
    var generator = SplitMix64(state: 42)
    var total = 0
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<20 {
      let schema = smallSchema(sizes: [8, 8], tables: [[0, 1]], policy: ProtectionPolicy(insiders: false))
      let regions = RegionTree(sorted: [Region(code: "p", name: "p", level: 0, parent: nil, tile: nil)], levels: 1)
      var counts = Counts(schema: schema, regions: regions)
      for cell in counts.tables[0].indices {
        let draw = generator.next() % 100
        counts.tables[0][cell] = draw < 20 ? Int32(generator.next() % 5) : Int32(5 + generator.next() % 60)
      }
      let space = try #require(CellSpace(record: 0, schema: schema))
      let values = CellValues(counts: counts, space: space, schema: schema, regions: regions)
      let cells = RecordCells(
        space: space, schema: schema, regions: regions, values: values, isReported: [true],
        history: RecordHistory(cells: values.values.count))
      let primary = cells.primaryReasons
      let protection = RecordProtection(cells: cells)
      let outcome = try await protection.run(tasks: 1)
      let small = primary.filter { $0 == .threshold }.count
      let secondary = outcome.reasons.filter { $0 == .secondary }.count
      total += secondary
      print(small, secondary, outcome.failures.count)
      #expect(outcome.failures.isEmpty)
    }
    print("secondary", total, clock.now - start)
  }
}
