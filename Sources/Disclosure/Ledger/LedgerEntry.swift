public import Basics

/// One release in the ledger: which it was, under which rules. What it said of cells is read apart.
public struct LedgerEntry: Sendable, Equatable {
  /// The quarter: `2026Q3`.
  public let period: String
  /// 0 for a period's first release, then 1, 2, ….
  public let revision: Int
  /// The day on which the records describe the world.
  public let asOf: CalendarDay
  /// The day of publication.
  public let published: CalendarDay
  /// Whether the data are made up.
  public let isSynthetic: Bool
  /// The threshold it was protected with.
  public let threshold: Int
  /// The base it was rounded to; nil where the counts are true.
  public let roundingBase: Int?

  /// One release.
  public init(
    period: String, revision: Int, asOf: CalendarDay, published: CalendarDay, isSynthetic: Bool,
    threshold: Int,
    roundingBase: Int?
  ) {
    self.period = period
    self.revision = revision
    self.asOf = asOf
    self.published = published
    self.isSynthetic = isSynthetic
    self.threshold = threshold
    self.roundingBase = roundingBase
  }

  /// The name of its folder in the ledger.
  var name: String { "\(period)-\(revision)" }

  /// Whether a text is a quarter, as `2026Q3`: such texts sort by time.
  static func isPeriod(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 6 && bytes[..<4].allSatisfy { 0x30...0x39 ~= $0 } && bytes[4] == 0x51
      && 0x31...0x34 ~= bytes[5]
  }

  /// The file in its folder.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    JSONText.object([
      ("period", .string(period)), ("revision", .number(revision)), ("asOf", .string(asOf.description)),
      ("published", .string(published.description)), ("synthetic", .bool(isSynthetic)),
      ("threshold", .number(threshold)), ("roundingBase", roundingBase.map { .number($0) } ?? .null),
    ]).writeIndented(to: &writer)
    writer.write(byte: 0x0A)
    return writer.bytes
  }

  /// Reads the file in its folder; nil where it is none.
  init?(_ bytes: [UInt8]) {
    let file = SourceFile(path: "", bytes: bytes)
    guard case .success(let value) = JSONValue.parse(file) else { return nil }
    func number(_ name: String) -> Int? {
      if case .number(let text) = value[name]?.content { Int(text) } else { nil }
    }
    guard let period = value["period"]?.string, let revision = number("revision"),
      let asOf = value["asOf"]?.string.flatMap({ CalendarDay(iso: $0) }),
      let published = value["published"]?.string.flatMap({ CalendarDay(iso: $0) }),
      let isSynthetic = value["synthetic"]?.bool, let threshold = number("threshold")
    else { return nil }
    self.init(
      period: period, revision: revision, asOf: asOf, published: published, isSynthetic: isSynthetic,
      threshold: threshold, roundingBase: number("roundingBase"))
  }
}
