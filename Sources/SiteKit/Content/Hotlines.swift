internal import Basics

/// A number to call, as `content/hotlines.json` lists it. Without a source there is no entry.
struct Hotline: Sendable {
  let number: String
  let name: String
  /// Two to six characters for the strip on every page.
  let short: String
  /// Whom it serves.
  let serves: String
  /// When it answers; empty where no source says.
  let hours: String
  let area: String
  /// `slug` or `slug#anchor` of the document that prints the number.
  let source: String
  let sourceOffset: Int
  /// The source's own words; empty where the document is not in hand.
  let quote: String
  let quoteOffset: Int
  let verified: CalendarDay?
  let reviewBy: CalendarDay?
  let reviewOffset: Int
  /// Whether it is for danger: it comes first in the strip on every page and stands in the footer.
  let isPrimary: Bool
}

/// The hotlines of a site in the order of their file.
struct HotlineDirectory: Sendable {
  let file: SourceFile
  let lines: [Hotline]

  /// Reads `hotlines.json`. An entry that lacks a number, a name, a source or a day of review is an error.
  static func parse(_ file: SourceFile) -> (directory: HotlineDirectory, diagnostics: [Diagnostic]) {
    switch JSONValue.parse(file) {
    case .failure(let error): return (HotlineDirectory(file: file, lines: []), [error.diagnostic])
    case .success(let value):
      var root = JSONRecord(value, in: file)
      _ = root.member("$schema")
      var lines: [Hotline] = []
      for item in root.items("hotlines") {
        var record = JSONRecord(item, in: file)
        lines.append(Hotline(&record))
        record.finish()
        record.diagnostics.forEach { root.append($0) }
      }
      root.finish()
      return (HotlineDirectory(file: file, lines: lines), root.diagnostics)
    }
  }
}

extension Hotline {
  fileprivate init(_ record: inout JSONRecord) {
    number = record.required("number")
    name = record.required("name")
    short = record.text("short") ?? name
    serves = record.required("serves")
    hours = record.text("hours") ?? ""
    area = record.text("area") ?? ""
    source = record.required("source")
    sourceOffset = record.offset(of: "source")
    quote = record.text("quote") ?? ""
    quoteOffset = record.offset(of: "quote")
    verified = record.day("verified")
    if record.text("reviewBy") == nil { _ = record.required("reviewBy") }
    reviewBy = record.day("reviewBy")
    reviewOffset = record.offset(of: "reviewBy")
    isPrimary = record.flag("primary")
    if !number.isEmpty, !number.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }) {
      record.report("\"number\" wants digits and hyphens only", at: record.offset(of: "number"))
    }
  }
}
