public import Basics

/// A mistake in a case file before it is put into words: small, because a wrong file has millions.
struct CaseFault: Sendable {
  enum Kind: UInt8, Sendable {
    case personalColumn, unknownColumn, columnTwice, columnMissing, header
    case columns, quote, unclosed, missing, date, integer, code, region, regionLevel, future, band,
      contradiction
    case personalData, freeText, duplicate, encodings, total
  }

  let kind: Kind
  /// The line; within a block it counts from the block's first.
  var line: Int
  /// In characters, from 1.
  let column: Int
  /// The column of the file, from 0; nil where the row or the file is meant.
  let field: Int?

  /// Whether no number of tolerated rows makes up for it.
  var isFinal: Bool {
    switch kind {
    case .personalColumn, .unknownColumn, .columnTwice, .columnMissing, .header, .unclosed, .personalData,
      .freeText,
      .encodings, .total:
      true
    default: false
    }
  }

  /// In words, never with a value.
  func message(column: String) -> (Diagnostic.Identifier, String) {
    switch kind {
    case .personalColumn:
      (
        .casePersonal,
        "this column looks like personal data or free text, which case files must not hold: remove it"
      )
    case .unknownColumn: (.caseColumn, "this column is not in the schema: remove it or add it")
    case .columnTwice: (.caseColumn, "\(column): this column stands twice")
    case .columnMissing: (.caseColumn, "\(column): this column is missing from the header row")
    case .header: (.caseColumn, "the file wants a header row of UTF-8 or GB 18030 text with matching quotes")
    case .columns: (.caseRow, "the row has more or fewer fields than the header row")
    case .quote: (.caseRow, "\(column): a quote stands where none may: write quotes inside a field twice")
    case .unclosed: (.caseRow, "\(column): this quote never closes; nothing behind it was read")
    case .missing: (.caseMissing, "\(column): nothing stands here")
    case .date: (.caseValue, "\(column): a day of the calendar is written as 2026-09-30")
    case .integer: (.caseValue, "\(column): this is no whole number, 0 or more")
    case .code: (.caseCode, "\(column): this is none of the schema's codes")
    case .region: (.caseRegion, "\(column): no region of regions.csv has this code")
    case .regionLevel: (.caseRegion, "\(column): this region stands above the lowest level that is published")
    case .future: (.caseFuture, "\(column): this day is later than the snapshot's as-of date")
    case .band: (.caseValue, "\(column): this is under the lowest of the schema's bands")
    case .contradiction:
      (.caseContradiction, "\(column): this contradicts another field by the schema's definitions")
    case .personalData:
      (
        .casePersonal,
        "\(column): an identity, mobile or card number stands here, which case files must not hold"
      )
    case .freeText:
      (
        .casePersonal,
        "\(column): free text stands here, perhaps a name or an address, which case files must not hold"
      )
    case .duplicate: (.caseDuplicate, "\(column): this key stands in an earlier row too")
    case .encodings: (.caseEncoding, "this file is partly UTF-8 and partly GB 18030: save it in one encoding")
    case .total: (.caseTotal, "these files count more than 2,147,483,647 in all")
    }
  }
}

extension Diagnostic.Identifier {
  /// Personal data or free text in a case file.
  public static let casePersonal: Self = "case-personal"
  /// A column of a case file that is unknown, missing or there twice.
  public static let caseColumn: Self = "case-column"
  /// A row of a case file that is no row as the header has it.
  public static let caseRow: Self = "case-row"
  /// An empty field that may not be.
  public static let caseMissing: Self = "case-missing"
  /// A date or a number that is none.
  public static let caseValue: Self = "case-value"
  /// A code that the schema does not have.
  public static let caseCode: Self = "case-code"
  /// A region that is unknown or too high.
  public static let caseRegion: Self = "case-region"
  /// A day after the as-of date.
  public static let caseFuture: Self = "case-future"
  /// Fields that contradict each other.
  public static let caseContradiction: Self = "case-contradiction"
  /// A key that stands in several rows.
  public static let caseDuplicate: Self = "case-duplicate"
  /// A file in two encodings.
  public static let caseEncoding: Self = "case-encoding"
  /// Counts too large to be added.
  public static let caseTotal: Self = "case-total"
  /// A kind of case file that is missing, unknown or cannot be read a second time.
  public static let caseFile: Self = "case-file"
  /// How many mistakes are not listed.
  public static let caseMore: Self = "case-more"
}
