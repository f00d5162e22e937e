internal import Audit
internal import Basics
internal import Statistics

/// A release made by hand from true counts: every row is printed unless the test says otherwise.
struct SmallRelease {
  /// The sizes of the record's dimensions, which are named `a`, `b`, `c`; their codes are `0`, `1`, ….
  var sizes: [Int]
  /// The tables' dimensions.
  var tables: [[Int]]
  /// The regions below `P`; none means `P` alone.
  var children: [String] = []
  /// The true counts of each lowest region, over all dimensions, the last one fastest.
  var counts: [[Int]]
  var policy = ProtectionPolicy()
  var period = "2026Q3"
  var revision = 0
  var kinds: [Dimension.Source] = []
  /// The lowest level of each table; the lowest there is where it is not given.
  var lowest: [Int] = []

  /// What a row prints, by table, region and codes (−1 is the total) and its true count.
  typealias Printing = (_ table: Int, _ region: String, _ codes: [Int], _ count: Int) -> CellStatus

  func release(_ printing: Printing) -> Release {
    let levels = children.isEmpty ? ["province"] : ["province", "city"]
    var regions = [Region(code: "P", name: "P", level: 0, parent: nil, tile: nil)]
    regions += children.map { Region(code: $0, name: $0, level: 1, parent: 0, tile: nil) }
    let tree = RegionTree(sorted: regions, levels: levels.count)
    let dimensions = sizes.enumerated().map { number, size in
      Dimension(
        name: ["a", "b", "c", "d"][number], label: "", codes: (0..<size).map { Code("\($0)", label: "") },
        source: kinds.isEmpty ? .field(number) : kinds[number], lowest: nil, sensitive: [])
    }
    let kind = RecordKind(
      name: "child", label: "", key: nil, fields: [], dimensions: dimensions, impossible: [])
    let definitions = tables.enumerated().map { number, dimensions in
      TableDefinition(
        id: "t\(number)", title: "", record: 0, dimensions: dimensions,
        lowest: lowest.isEmpty ? levels.count - 1 : lowest[number], notes: [])
    }
    let schema = Schema(
      levels: levels, records: [kind], tables: definitions, indicators: [], protection: policy)
    let published = definitions.enumerated().map { number, definition in
      table(number, definition, tree, printing)
    }
    let day = CalendarDay(secondsSince1970: 0)
    let header = ReleaseHeader(
      period: period, asOf: day, published: day, nextRelease: nil, revision: revision, isSynthetic: true,
      toleratedErrors: 0, coverage: [])
    return Release(header: header, schema: schema, regions: tree, tables: published)
  }

  private func table(
    _ number: Int, _ definition: TableDefinition, _ tree: RegionTree, _ printing: Printing
  ) -> PublishedTable {
    let extents = definition.dimensions.map { sizes[$0] + 1 }
    let regions = tree.byLevel[definition.lowest].upperBound
    var table = PublishedTable(extents: extents, regions: regions)
    for row in table.status.indices {
      let region = row / table.cellsPerRegion
      let codes = Self.digits(row % table.cellsPerRegion, extents).map { $0 - 1 }
      var count = 0
      for (leaf, counts) in counts.enumerated() where region == 0 || region == leaf + 1 {
        for (place, value) in counts.enumerated() {
          let own = Self.digits(place, sizes)
          if zip(definition.dimensions, codes).allSatisfy({ $1 < 0 || own[$0] == $1 }) { count += value }
        }
      }
      let status = printing(number, tree.regions[region].code, codes, count)
      table.status[row] = status
      if status == .published { table.values[row] = count }
      if status == .rounded, let base = policy.roundingBase {
        table.values[row] = (count + base / 2) / base * base
      }
    }
    return table
  }

  static func digits(_ number: Int, _ sizes: [Int]) -> [Int] {
    var digits = [Int](repeating: 0, count: sizes.count)
    var rest = number
    for place in sizes.indices.reversed() {
      digits[place] = rest % sizes[place]
      rest /= sizes[place]
    }
    return digits
  }
}

extension AuditReport {
  /// `attack: region code code` of every found cell, with its interval where it was asked for.
  var found: [String] {
    findings.flatMap { finding in
      finding.cells.map { cell in
        let range = cell.interval.map { " \($0.lowerBound)...\($0.upperBound)" } ?? ""
        return "\(finding.attack.rawValue): \(([cell.region] + cell.codes).joined(separator: " "))\(range)"
      }
    }
  }
}

/// The report on releases, with intervals.
func audit(_ releases: Release..., tasks: Int = 2, limits: AuditLimits = AuditLimits()) async -> AuditReport {
  await Audit(releases: releases, tasks: tasks, showsIntervals: true, limits: limits).run()
}
