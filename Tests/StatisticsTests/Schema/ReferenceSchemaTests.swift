import Basics
import Statistics
import Testing

@Suite struct ReferenceSchemaTests {
  private func schema() throws -> Schema {
    let (schema, diagnostics) = Schema.read(try SchemaFixtures.reference())
    #expect(diagnostics == [])
    return try #require(schema)
  }

  @Test func hasTheFiveKindsOfRecords() throws {
    #expect(try schema().records.map(\.name) == ["child", "event", "staff", "body", "activity"])
  }

  @Test func hasTwelveTablesOfChildrenFiveOfThemOfThreeDimensions() throws {
    let tables = try schema().tables.filter { $0.record == 0 && $0.lowest >= 2 }
    #expect(tables.count >= 12)
    #expect(tables.count { $0.dimensions.count == 3 } >= 5)
  }

  @Test func hasFourHundredCellsACountyAndSixTablesThatShareMargins() throws {
    let schema = try schema()
    let tables = schema.tables.filter { $0.record == 0 && $0.lowest >= 2 }
    var cells: Set<[Int: Int]> = []
    var users: [Set<Int>: Int] = [:]
    for table in tables {
      for margin in subsets(of: table.dimensions) {
        users[Set(margin), default: 0] += 1
        cells.formUnion(categories(of: margin, in: schema.records[0]))
      }
    }
    #expect(cells.count >= 400)
    let sharing = tables.count { table in
      subsets(of: table.dimensions).contains { !$0.isEmpty && users[Set($0), default: 0] > 1 }
    }
    #expect(sharing >= 6)
  }

  @Test func keepsEveryTableUnderAHundredAndFiftyCells() throws {
    let schema = try schema()
    for table in schema.tables {
      #expect(schema.dimensions(of: table).reduce(1) { $0 * ($1.codes.count + 1) } < 150, "\(table.id)")
    }
  }

  @Test func publishesWhatIsDangerousForAProvinceOnly() throws {
    let schema = try schema()
    let dangerous: Set = [
      "risk.hiv", "situation", "branch", "intervention", "revocationGround", "incapacity", "subtype.hiv",
      "subtype.abused",
    ]
    var seen: Set<String> = []
    for dimension in schema.records.flatMap(\.dimensions) where dangerous.contains(dimension.name) {
      #expect(dimension.lowest == 0, "\(dimension.name)")
      seen.insert(dimension.name)
    }
    #expect(seen == dangerous)
  }

  /// By GYO reduction: drop what stands in one set only, then sets inside others, until nothing is left.
  @Test func tablesOfAKindJoinWithoutACycle() throws {
    let schema = try schema()
    for record in schema.records.indices {
      var sets = schema.tables.filter { $0.record == record }.map { Set($0.dimensions) }
      var changed = true
      while changed {
        let before = sets
        sets = sets.map { set in set.filter { member in sets.count { $0.contains(member) } > 1 } }
        var kept: [Set<Int>] = []
        for set in sets.sorted(by: { $0.count > $1.count })
        where !set.isEmpty && !kept.contains(where: { set.isSubset(of: $0) }) {
          kept.append(set)
        }
        sets = kept
        changed = sets != before
      }
      #expect(sets.isEmpty, "\(schema.records[record].name)")
    }
  }

  @Test func hasEveryIndicatorInTheDocs() throws {
    let listed = try SchemaFixtures.text("docs/schema.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: " | ")
      return line.starts(with: "| I") && cells.count == 6 ? cells[1...].prefix(2).joined(separator: " ") : nil
    }
    #expect(listed == (try schema().indicators.map { "`\($0.id)` \($0.title)" }))
  }

  private func subsets(of dimensions: [Int]) -> [[Int]] {
    dimensions.reduce([[]]) { subsets, next in subsets + subsets.map { $0 + [next] } }
  }

  /// The cells of a margin, each as category by dimension, without those that cannot be.
  private func categories(of margin: [Int], in kind: RecordKind) -> [[Int: Int]] {
    let cells = margin.reduce([[Int: Int]()]) { cells, dimension in
      cells.flatMap { cell in
        kind.dimensions[dimension].codes.indices.map { cell.merging([dimension: $0]) { $1 } }
      }
    }
    return cells.filter { cell in
      !kind.impossible.contains { combination in
        combination.conditions.allSatisfy { condition in
          cell[condition.dimension].map { condition.codes.contains($0) } ?? false
        }
      }
    }
  }
}
