import Basics
import Statistics
import Testing

@testable import Disclosure

@Suite struct PerfTests {
  @Test func province() async throws {
    var generator = SplitMix64(state: 7)
    let sizes = [5, 2, 2, 2, 6, 3, 3, 6, 4, 3, 2, 2]
    let weights: [[Int]] = [
      [10, 18, 38, 28, 6], [52, 48], [60, 40], [30, 70], [15, 45, 20, 1, 1, 18], [2, 8, 90], [60, 33, 7], [15, 60, 12, 5, 3, 5],
      [20, 10, 8, 62], [70, 25, 5], [12, 88], [4, 96],
    ]
    let tables = [
      [1, 2], [0], [6], [0, 1, 2], [0, 1, 3], [0, 1, 4], [0, 1, 5], [2, 6, 9], [2, 6, 7], [2, 6, 8], [2, 6, 10], [2, 6, 11],
      [8, 9], [3, 10], [3, 11],
    ]
    let lowests = [3, 3, 3, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1, 2]
    var schema = smallSchema(sizes: sizes, tables: tables, levels: 4, policy: ProtectionPolicy(insiders: true))
    schema = Schema(
      levels: schema.levels, records: schema.records,
      tables: schema.tables.enumerated().map { n, t in
        TableDefinition(id: t.id, title: t.title, record: 0, dimensions: t.dimensions, lowest: lowests[n], notes: [])
      }, indicators: [], protection: schema.protection)
    var list = [Region(code: "p", name: "p", level: 0, parent: nil, tile: nil)]
    let cities = 6, countiesPer = 10, townshipsPer = 15
    for c in 0..<cities { list.append(Region(code: "c\(c)", name: "", level: 1, parent: 0, tile: nil)) }
    for c in 0..<cities * countiesPer {
      list.append(Region(code: "k\(1000 + c)", name: "", level: 2, parent: 1 + c / countiesPer, tile: nil))
    }
    let firstCounty = 1 + cities
    for t in 0..<cities * countiesPer * townshipsPer {
      list.append(Region(code: "t\(10000 + t)", name: "", level: 3, parent: firstCounty + t / townshipsPer, tile: nil))
    }
    let regions = RegionTree(sorted: list, levels: 4)
    var counts = Counts(schema: schema, regions: regions)
    for t in regions.byLevel[3] {
      let county = try #require(regions.regions[t].parent)
      let city = try #require(regions.regions[county].parent)
      var size = 30
      while generator.next() % 100 < 88, size < 1500 { size += size / 4 }
      for _ in 0..<size {
        let codes = weights.map { w -> Int in
          var draw = Int(generator.next() % UInt64(w.reduce(0, +)))
          for (i, x) in w.enumerated() { draw -= x; if draw < 0 { return i } }
          return 0
        }
        for (n, table) in schema.tables.enumerated() {
          var cell = 0
          for d in table.dimensions { cell = cell * sizes[d] + codes[d] }
          let region = table.lowest == 3 ? t : table.lowest == 2 ? county : city
          let per = table.dimensions.reduce(1) { $0 * sizes[$1] }
          counts.tables[n][(region - regions.byLevel[table.lowest].lowerBound) * per + cell] += 1
        }
      }
    }
    let clock = ContinuousClock()
    let space = try #require(CellSpace(record: 0, schema: schema))
    print("cells", space.cellsByLevel, "relations", space.relations.count)
    let values = CellValues(counts: counts, space: space, schema: schema, regions: regions)
    print("children", values[0, 0])
    let cells = RecordCells(
      space: space, schema: schema, regions: regions, values: values, isReported: regions.regions.map { _ in true },
      history: RecordHistory(cells: values.values.count))
    let protection = RecordProtection(cells: cells)
    let start = clock.now
    let outcome = try await protection.run(tasks: 2)
    print("time", clock.now - start)
    for f in outcome.failures.prefix(40) {
      let face = space.faces[Int(space.faceOfCell[f.cell])]
      print("fail", f.region, face.dimensions, face.codes(ofCell: f.cell), values[f.region, f.cell], "parent", values[regions.regions[f.region].parent ?? 0, f.cell], "siblings", regions.children[regions.regions[f.region].parent ?? 0].map { values[$0, f.cell] }, outcome.reasons[values.starts[f.region] + f.cell])
    }
    for level in 0..<4 {
      var small = 0, secondary = 0, all = 0
      for r in regions.byLevel[level] {
        for c in values.starts[r]..<values.starts[r + 1] {
          all += 1
          if outcome.reasons[c] == .threshold { small += 1 }
          if outcome.reasons[c] == .secondary { secondary += 1 }
        }
      }
      print(level, "cells", all, "primary", small, "secondary", secondary, "failures", outcome.failures.filter { regions.regions[$0.region].level == level }.count)
    }
  }
}
