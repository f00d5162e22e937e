internal import Basics
public import Statistics

extension CountsFile {
  /// The finest cells and all their margins: every table at each of its levels, with `total` where a dimension is
  /// added up. For looking at and comparing; `release --counts` wants the finest cells alone.
  ///
  /// Rows that are 0 are left out. A piece for the header and one a table, from the highest level down, then in the order of `bytes`.
  public static func piecesWithMargins(
    of counts: Counts, schema: Schema, regions: RegionTree, tasks: Int
  ) async throws -> [[UInt8]] {
    let orders = orders(of: regions)
    let pieces = try await ParallelMap(tasks: tasks)(Array(schema.tables.indices)) { number in
      margins(of: schema.tables[number], counts.tables[number], schema, regions, orders)
    }
    return [Array("\(header)\n".utf8)] + pieces
  }

  private static func margins(
    of table: TableDefinition, _ cells: [Int32], _ schema: Schema, _ regions: RegionTree, _ orders: [[Int]]
  ) -> [UInt8] {
    let dimensions = schema.records[table.record].dimensions
    let holders = holders(sizes: table.dimensions.map { dimensions[$0].codes.count })
    let rows = suffixes(of: table, in: schema, margins: true)
    let lowest = regions.byLevel[table.lowest]
    var levels = regions.byLevel[...table.lowest].map { [Int32](repeating: 0, count: $0.count * rows.count) }
    for region in 0..<lowest.count {
      for cell in holders.indices {
        let count = cells[region * holders.count + cell]
        guard count != 0 else { continue }
        for wide in holders[cell] { levels[table.lowest][region * rows.count + wide] += count }
      }
    }
    for level in stride(from: table.lowest, to: 0, by: -1) {
      for (place, region) in regions.byLevel[level].enumerated() {
        guard let parent = regions.regions[region].parent else { continue }
        let above = (parent - regions.byLevel[level - 1].lowerBound) * rows.count
        for cell in rows.indices {
          levels[level - 1][above + cell] += levels[level][place * rows.count + cell]
        }
      }
    }
    let full = levels.reduce(0) { $0 + $1.count { $0 != 0 } }
    var writer = ByteWriter(capacity: full * 56)
    for level in levels.indices {
      for region in orders[level] {
        let prefix = Array("\(quoted(table.id)),\(quoted(regions.regions[region].code)),".utf8)
        let start = (region - regions.byLevel[level].lowerBound) * rows.count
        for cell in rows.indices where levels[level][start + cell] != 0 {
          writer.write(prefix)
          writer.write(rows[cell])
          writer.write(Int(levels[level][start + cell]))
          writer.write(byte: 0x0A)
        }
      }
    }
    return writer.bytes
  }

  /// For each cell the cells with totals that hold it, itself among them; the last dimension runs fastest.
  static func holders(sizes: [Int]) -> [[Int]] {
    var holders = [[0]]
    for size in sizes {
      holders = holders.flatMap { above in
        (0..<size).map { category in
          above.flatMap { [$0 * (size + 1) + category, $0 * (size + 1) + size] }
        }
      }
    }
    return holders
  }
}
