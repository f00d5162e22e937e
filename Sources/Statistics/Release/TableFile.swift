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
    let combinations = Self.combinations(of: definition, in: release.schema).map(Self.row)
    let ends = CellStatus.allCases.map { status in status.word.map { Array(",\($0)\n".utf8) } ?? [] }
    var row = 0
    for region in release.regions.regions.prefix(table.regions) {
      let code = Self.row([region.code]).dropFirst()
      for combination in combinations {
        defer { row += 1 }
        let status = table.status[row]
        guard status != .absent else { continue }
        writer.write(code)
        writer.write(combination)
        writer.write(byte: 0x2C)
        if status == .published || status == .rounded { writer.write(table.values[row]) }
        writer.write(ends[Int(status.rawValue)])
      }
    }
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

  /// The codes of each row of a region, in the order of the file.
  private static func combinations(of table: TableDefinition, in schema: Schema) -> [[String]] {
    codes(of: table, in: schema).reduce([[]]) { combinations, codes in
      combinations.flatMap { combination in codes.map { combination + [$0] } }
    }
  }

  /// The fields as they stand in a row, each behind a comma.
  private static func row(_ fields: [String]) -> [UInt8] {
    var writer = ByteWriter()
    for field in fields {
      writer.write(byte: 0x2C)
      writer.writeCSV(field)
    }
    return writer.bytes
  }
}
