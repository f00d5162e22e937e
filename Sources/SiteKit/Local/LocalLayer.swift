internal import Basics
internal import Handbook

/// What an agency lays over the site: a folder in `content/local/`.
struct LocalLayer: Sendable {
  /// The folder's name.
  let name: String
  /// Whether there is a `layer.json`.
  var hasLabel = false
  /// What it says; nil where it cannot be read.
  var label: LayerLabel?
  var pages: [PageFile] = []
  /// The agency's own number of days for children at risk.
  var visits: LocalVisits?
  var assets: [ContentAsset] = []

  init(name: String) { self.name = name }
}

/// Whose layer it is: `content/local/<layer>/layer.json`.
struct LayerLabel: Sendable {
  static let fileName = "layer.json"

  /// The region's name, as badges have it: 吉林市.
  let title: String
  /// Who answers for the layer.
  let publisher: String
  /// The day of the layer's last change.
  let updated: CalendarDay?
  /// The region's code without the zeros at its end: 2202 of 220200.
  private let stem: String

  /// Reads `layer.json`; nil where it is not JSON.
  static func parse(_ file: SourceFile) -> (label: LayerLabel?, diagnostics: [Diagnostic]) {
    switch JSONValue.parse(file) {
    case .failure(let error): return (nil, [error.diagnostic])
    case .success(let value):
      var record = JSONRecord(value, in: file)
      let label = LayerLabel(&record)
      record.finish()
      return (label, record.diagnostics)
    }
  }

  private init(_ record: inout JSONRecord) {
    _ = record.member("$schema")
    title = record.required("title")
    publisher = record.text("publisher") ?? ""
    updated = record.day("updated")
    let region = record.required("region")
    if !region.isEmpty,
      ![6, 9, 12].contains(region.utf8.count) || !region.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    {
      record.report(
        "\"region\" wants the region's code of 6, 9 or 12 digits, as \"220200\"",
        at: record.offset(of: "region"))
    }
    stem = Self.stem(of: region)
  }

  /// Whether another layer's region lies in this one's, or is the same.
  func contains(_ other: LayerLabel) -> Bool { other.stem.hasPrefix(stem) }

  /// Wider regions have shorter stems.
  var depth: Int { stem.utf8.count }

  private static func stem(of region: String) -> String {
    var stem = region[...]
    while stem.utf8.count > 6, stem.hasSuffix("000") { stem = stem.dropLast(3) }
    while stem.utf8.count <= 6, stem.hasSuffix("00") { stem = stem.dropLast(2) }
    return String(stem)
  }
}

/// A file to show or to take away.
struct ContentAsset: Sendable {
  /// Where it lies in the site.
  let path: String
  /// Where its file lies below `content/`.
  let filePath: String
}
