internal import Basics

/// What `site.json` says (JSON Schema: docs/schemas/site.schema.json).
struct SiteConfiguration: Sendable {
  /// A link in the site's header.
  struct NavigationItem: Sendable {
    let title: String
    /// A path below `content/`, or the path of a generated page.
    let page: String
    /// Where the entry stands in site.json.
    let offset: Int
  }

  /// The name of a local layer.
  struct LayerName: Sendable {
    let text: String
    /// Where it stands in site.json.
    let offset: Int
  }

  let title: String
  let subtitle: String
  /// A language tag such as `zh-CN`; names a strings file of the theme.
  let language: String
  let publisher: String
  let note: String
  /// The absolute address under which the site is published, without a slash at its end; nil where none is known.
  var url: String?
  let theme: String
  /// Where the theme is named in site.json.
  let themeOffset: Int
  let navigation: [NavigationItem]
  /// The local layers that are laid over the site, the wider ones first.
  let local: [LayerName]
  /// The HTML elements that Markdown may hold; empty means none.
  let rawHTML: [String]

  /// Reads site.json; nil where it is not JSON.
  static func parse(_ file: SourceFile) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    switch JSONValue.parse(file) {
    case .success(let value):
      var record = JSONRecord(value, in: file)
      let configuration = SiteConfiguration(&record, in: file)
      return (configuration, record.diagnostics)
    case .failure(let error): return (nil, [error.diagnostic])
    }
  }

  private init(_ record: inout JSONRecord, in file: SourceFile) {
    _ = record.member("$schema")
    title = record.required("title")
    subtitle = record.text("subtitle") ?? ""
    language = record.text("language") ?? "zh-CN"
    publisher = record.text("publisher") ?? ""
    note = record.text("note") ?? ""
    theme = record.text("theme") ?? "default"
    themeOffset = record.offset(of: "theme")
    rawHTML = record.texts("rawHTML")
    let layers = record.items("local")
    if layers.contains(where: { $0.string == nil }) { _ = record.texts("local") }
    local = layers.compactMap { layer in layer.string.map { LayerName(text: $0, offset: layer.offset) } }
    url = Self.url(&record)
    var items: [NavigationItem] = []
    for value in record.items("navigation") {
      var entry = JSONRecord(value, in: file)
      items.append(
        NavigationItem(
          title: entry.required("title"), page: entry.required("page"), offset: entry.offset(of: "page")))
      entry.finish()
      for diagnostic in entry.diagnostics { record.append(diagnostic) }
    }
    navigation = items
    record.finish()
  }

  private static func url(_ record: inout JSONRecord) -> String? {
    guard let url = record.text("url") else { return nil }
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), url.utf8.allSatisfy({ 0x21...0x7E ~= $0 }),
      !url.contains("\""), !url.contains("<"), !url.contains("?"), !url.contains("#")
    else {
      record.report(
        "\"url\" wants the site's address, as \"https://www.example.gov.cn/ertong\"",
        at: record.offset(of: "url"))
      return nil
    }
    return url.hasSuffix("/") ? String(url.dropLast()) : url
  }
}
