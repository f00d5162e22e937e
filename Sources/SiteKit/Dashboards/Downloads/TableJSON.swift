internal import Basics
internal import Statistics

/// One table of a release as JSON: what it is, its columns, and a list a row as in the table's CSV file. Of a cell that
/// is neither published nor rounded the value is `null`, whatever stands beside it.
struct TableJSON {
  let release: Release
  /// The table's number in the release.
  let table: Int
  /// What its records are counted in; left out where empty.
  let unit: String

  /// The file: the same release, the same bytes.
  var bytes: [UInt8] {
    let cells = release.tables[table]
    var writer = ByteWriter(capacity: cells.status.count * 36 + 1000)
    writeHead(to: &writer)
    TableRows(
      regions: release.regions.regions.prefix(cells.regions).map {
        [UInt8(ascii: "[")] + Self.text($0.code)
      },
      combinations: combinations, missing: Array("null".utf8),
      ends: Dictionary(
        uniqueKeysWithValues: CellStatus.allCases.map { ($0, Array(",\"\($0.word ?? "")\"]".utf8)) }),
      separator: [UInt8(ascii: ",")]
    ).write(cells, into: &writer)
    writer.write("]}\n")
    return writer.bytes
  }

  private var definition: TableDefinition { release.schema.tables[table] }
  private var dimensions: [Dimension] { release.schema.dimensions(of: definition) }

  /// Everything before the first row.
  private func writeHead(to writer: inout ByteWriter) {
    let header = release.header
    var members: [(String, JSONText)] = [
      ("period", .string(header.period)), ("asOf", .string(header.asOf.description)),
      ("revision", .number(header.revision)), ("synthetic", .bool(header.isSynthetic)),
      ("table", .string(definition.id)), ("title", .string(definition.title)),
    ]
    if !unit.isEmpty { members.append(("unit", .string(unit))) }
    members.append(
      (
        "dimensions",
        .array(dimensions.map { .object([("name", .string($0.name)), ("label", .string($0.label))]) })
      ))
    let columns = ["region"] + dimensions.map(\.name) + ["value", "status"]
    members.append(("columns", .array(columns.map { .string($0) })))
    var head = ByteWriter()
    JSONText.object(members).write(to: &head)
    writer.write(head.bytes.dropLast())
    writer.write(",\"rows\":[")
  }

  /// The codes of each row of a region, each code behind a comma, and the comma before the value.
  private var combinations: [[UInt8]] {
    let comma = UInt8(ascii: ",")
    let codes = dimensions.map { dimension in
      ([Code.total] + dimension.codes.map(\.name)).map { [comma] + Self.text($0) }
    }
    return TableRows.combinations(codes + [[[comma]]])
  }

  private static func text(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    JSONText.string(text).write(to: &writer)
    return writer.bytes
  }
}
