internal import Basics

/// The CSV file of one table.
struct TableFile {
  private let release: Release
  private let number: Int

  init(_ release: Release, table number: Int) {
    self.release = release
    self.number = number
  }

  /// The header row, then a row a cell that has a status.
  var bytes: [UInt8] {
    let definition = release.schema.tables[number]
    let table = release.tables[number]
    var writer = ByteWriter(capacity: table.status.count * 28 + 100)
    writer.writeCSV(row: Self.columns(of: definition, in: release.schema))
    let codes = Self.codes(of: definition, in: release.schema).map { $0.map(Self.field) }
    TableRows(
      regions: release.regions.regions.prefix(table.regions).map { Array(Self.field($0.code).dropFirst()) },
      combinations: TableRows.combinations(codes + [[[0x2C]]]), missing: [],
      ends: Dictionary(
        uniqueKeysWithValues: CellStatus.allCases.map { ($0, Array(",\($0.word ?? "")\n".utf8)) }),
      separator: []
    ).write(table, into: &writer)
    return writer.bytes
  }

  /// The columns of a table's file.
  static func columns(of table: TableDefinition, in schema: Schema) -> [String] {
    ["region"] + table.dimensions.map { schema.records[table.record].dimensions[$0].name } + [
      "value", "status",
    ]
  }

  /// The codes that may stand in each dimension's column: the total, then the categories.
  static func codes(of table: TableDefinition, in schema: Schema) -> [[String]] {
    table.dimensions.map { [Code.total] + schema.records[table.record].dimensions[$0].codes.map(\.name) }
  }

  /// A field behind a comma.
  private static func field(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(byte: 0x2C)
    writer.writeCSV(text)
    return writer.bytes
  }
}
