internal import Basics
public import Statistics

/// Counts at the finest cells as CSV: what `release --counts` reads instead of case files.
///
/// Columns `table,region,code1,code2,code3,count`. A row for each cell of a table, at the table's lowest level, that
/// is not 0; codes a table has no dimension for are empty. Rows stand in the order of the schema's tables, then by
/// the bytes of the region's code, then by the categories in the order of the schema. Lines end in LF. A field is
/// quoted only where it holds a comma, a quote or an end of line. So the file is the same bytes wherever it is made.
public enum CountsFile {
  /// The first line.
  static let header = columns.joined(separator: ",")
  static let columns = ["table", "region", "code1", "code2", "code3", "count"]
  /// What stands for the table in a row that counts mistakes; its region is empty, as no count's is.
  static let invalid = "invalid"

  /// What is wrong with the records that a row `invalid` counts.
  enum Fault: String {
    /// A column holds what a case file must not hold.
    case value
    /// Categories that never occur together.
    case impossible
    /// A key or a region's code stands more than once.
    case duplicate
  }

  /// The file of counts. Linear in the cells.
  public static func bytes(of counts: Counts, schema: Schema, regions: RegionTree) -> [UInt8] {
    let orders = orders(of: regions)
    return zip(schema.tables, counts.tables).reduce(into: Array("\(header)\n".utf8)) {
      $0 += finest(of: $1.0, $1.1, schema, regions, orders)
    }
  }

  /// The same in pieces that follow each other, made by several tasks.
  public static func pieces(
    of counts: Counts, schema: Schema, regions: RegionTree, tasks: Int
  ) async throws -> [[UInt8]] {
    let orders = orders(of: regions)
    let pieces = try await ParallelMap(tasks: tasks)(Array(schema.tables.indices)) { number in
      finest(of: schema.tables[number], counts.tables[number], schema, regions, orders)
    }
    return [Array("\(header)\n".utf8)] + pieces
  }

  private static func finest(
    of table: TableDefinition, _ cells: [Int32], _ schema: Schema, _ regions: RegionTree, _ orders: [[Int]]
  ) -> [UInt8] {
    var writer = ByteWriter(capacity: cells.count { $0 != 0 } * 56)
    let rows = suffixes(of: table, in: schema)
    for region in orders[table.lowest] {
      let prefix = Array("\(quoted(table.id)),\(quoted(regions.regions[region].code)),".utf8)
      let start = (region - regions.byLevel[table.lowest].lowerBound) * rows.count
      for cell in 0..<rows.count where cells[start + cell] != 0 {
        writer.write(prefix)
        writer.write(rows[cell])
        writer.write(Int(cells[start + cell]))
        writer.write(byte: 0x0A)
      }
    }
    return writer.bytes
  }

  /// The regions of each level by the bytes of their codes.
  static func orders(of regions: RegionTree) -> [[Int]] {
    regions.byLevel.map { places in
      places.map { (code: Array(regions.regions[$0].code.utf8), number: $0) }
        .sorted { $0.code.lexicographicallyPrecedes($1.code) }.map(\.number)
    }
  }

  /// The codes of each cell of a region, as they stand in a row: `0-2,female,,`. With margins the last category of
  /// each dimension is `total`.
  static func suffixes(of table: TableDefinition, in schema: Schema, margins: Bool = false) -> [[UInt8]] {
    let dimensions = schema.records[table.record].dimensions
    var rows = [""]
    for dimension in table.dimensions {
      let names = dimensions[dimension].codes.map { quoted($0.name) + "," } + (margins ? ["total,"] : [])
      rows = rows.flatMap { row in names.map { row + $0 } }
    }
    let empty = String(repeating: ",", count: max(0, 3 - table.dimensions.count))
    return rows.map { Array(($0 + empty).utf8) }
  }

  /// A text as a field of CSV.
  static func quoted(_ text: String) -> String {
    var writer = ByteWriter()
    writer.writeCSV(text)
    return writer.text
  }
}
