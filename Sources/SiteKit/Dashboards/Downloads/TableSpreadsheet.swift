internal import Basics
internal import Statistics

/// One table of a release for spreadsheets: the rows of its CSV file in words instead of codes, behind a byte order
/// mark, without which a spreadsheet takes UTF-8 for another encoding.
struct TableSpreadsheet {
  let release: Release
  /// The table's number in the release.
  let table: Int
  let values: SiteValues

  /// The file: the same release and language, the same bytes.
  var bytes: [UInt8] {
    let cells = release.tables[table]
    var writer = ByteWriter(capacity: cells.status.count * 60 + 200)
    writer.write(Self.byteOrderMark)
    let dimensions = release.schema.dimensions(of: release.schema.tables[table])
    writer.writeCSV(
      row: [values.word(.regionCode), values.word(.region)] + dimensions.map { Self.safe($0.label) }
        + [values.word(.amount), values.word(.status)])
    let labels = dimensions.map { dimension in
      ([Code.totalLabel] + dimension.codes.map(\.label)).map { Self.field($0, after: ",") }
    }
    TableRows(
      regions: release.regions.regions.prefix(cells.regions).map {
        Self.field($0.code, after: "") + Self.field($0.name, after: ",")
      },
      combinations: TableRows.combinations(labels + [[Array(",".utf8)]]), missing: [],
      ends: Dictionary(
        uniqueKeysWithValues: CellStatus.allCases.map {
          ($0, Self.field(values.label($0), after: ",") + [0x0A])
        }),
      separator: []
    ).write(cells, into: &writer)
    return writer.bytes
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func field(_ text: String, after separator: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(separator)
    writer.writeCSV(safe(text))
    return writer.bytes
  }

  /// A text that a spreadsheet does not take for a formula.
  private static func safe(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t".utf8.contains(first) else { return text }
    return "'\(text)"
  }
}
