internal import Basics

/// The statements of an entry as a CSV file: `record,region,cell,reason,value`.
enum StatementFile {
  static let columns = ["record", "region", "cell", "reason", "value"]

  /// Writes the file piece by piece and hands it to the disk; returns its length and digest.
  static func write(_ statements: Statements, to path: String) throws(FileError) -> (
    size: Int, digest: String
  ) {
    let file = try FileOutput(creating: path, permissions: 0o600)
    var digest = SHA256()
    var size = 0
    var writer = ByteWriter(capacity: 1 << 20)
    let records = statements.records.map(Self.field)
    let regions = statements.regions.map(Self.field)
    let cells = statements.cells.map(Self.field)
    let reasons = CellReason.allCases.map { field($0.word) }
    writer.writeCSV(row: columns)
    for (number, row) in statements.rows.enumerated() {
      writer.write(records[Int(row.record)])
      writer.write(regions[Int(row.region)])
      writer.write(cells[Int(row.cell)])
      writer.write(reasons[Int(row.reason.rawValue)])
      if row.reason == .published { writer.write(row.value) }
      writer.write(byte: 0x0A)
      guard writer.count > 1 << 20 || number == statements.rows.count - 1 else { continue }
      digest.update(writer.bytes)
      try file.write(writer.bytes)
      size += writer.count
      writer.bytes.removeAll(keepingCapacity: true)
    }
    if writer.count > 0 {
      digest.update(writer.bytes)
      try file.write(writer.bytes)
      size += writer.count
    }
    try file.sync()
    return (size, digest.hexDigest())
  }

  /// The statements of a file; nil where it is malformed.
  static func read(_ file: SourceFile) -> Statements? {
    var document = CSVDocument(file)
    var statements = Statements()
    var last: (record: RecentName, region: RecentName, cell: RecentName) = (.init(), .init(), .init())
    let reasons = CellReason.allCases.map { ($0, Array($0.word.utf8)) }
    do throws(CSVError) {
      guard try document.nextRow(), document.texts == columns else {
        return nil
      }
      while try document.nextRow() {
        guard document.fields.count == columns.count,
          let reason = reasons.first(where: { document.holds(3, $0.1) })?.0
        else { return nil }
        let value = document.number(4)
        guard (reason == .published) == (value != nil), value != nil || document.isEmpty(4) else {
          return nil
        }
        let record = last.record.number(document, 0) { statements.number(ofRecord: $0) }
        let region = last.region.number(document, 1) { statements.number(ofRegion: $0) }
        let cell = last.cell.number(document, 2) { statements.number(ofCell: $0) }
        statements.rows.append(
          Statements.Row(record: record, region: region, cell: cell, reason: reason, value: value ?? 0))
      }
    } catch {
      return nil
    }
    return statements
  }

  private static func field(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.writeCSV(text)
    writer.write(byte: 0x2C)
    return writer.bytes
  }
}

/// A column's name in the row before, which most rows repeat.
private struct RecentName {
  private var bytes: [UInt8]?
  private var number: Int32 = 0

  mutating func number(_ document: CSVDocument, _ field: Int, _ find: (String) -> Int32) -> Int32 {
    if let bytes, document.holds(field, bytes) { return number }
    let text = document.text(field)
    bytes = Array(text.utf8)
    number = find(text)
    return number
  }
}
