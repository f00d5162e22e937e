/// How a CSV file separates its fields.
@frozen public struct CSVFormat: Sendable, Hashable {
  /// The byte between two fields.
  public let delimiter: UInt8

  /// A format.
  public init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Fields between commas, as RFC 4180 has them.
  public static let comma = CSVFormat(delimiter: UInt8(ascii: ","))
  /// Fields between tabs.
  public static let tab = CSVFormat(delimiter: 0x09)
  /// Fields between semicolons, as programs write them where the comma is the decimal sign.
  public static let semicolon = CSVFormat(delimiter: UInt8(ascii: ";"))

  /// The format of a header row: the sign that stands in it most often outside quotes, the comma where none does.
  public init(header: ArraySlice<UInt8>) {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in header {
      switch byte {
      case 0x22: isQuoted.toggle()
      case Self.comma.delimiter where !isQuoted: counts[0] += 1
      case Self.tab.delimiter where !isQuoted: counts[1] += 1
      case Self.semicolon.delimiter where !isQuoted: counts[2] += 1
      default: break
      }
    }
    let most = counts.max() ?? 0
    self = counts[0] == most ? .comma : counts[1] == most ? .tab : .semicolon
  }
}
