internal import Basics
internal import Mustache

/// Templates, strings and assets under one name, with what a parent theme supplies.
struct Theme: Sendable {
  /// A file that is copied to `/assets/`.
  struct Asset: Sendable {
    /// The path below `assets/`.
    let path: String
    /// Where the file stands.
    let source: String
  }

  /// The templates that a theme must have.
  static let pageTemplates = [
    "duty", "glossary", "handbook", "home", "hotlines", "layout", "not-found", "not-held", "page", "policies",
    "policy", "role", "section",
  ]

  /// The templates that a theme must have for a site with flows, quizzes, forms and the like.
  static let handbookTemplates = HandbookPage.templates

  /// The templates that a theme must have for a site with local layers: without them their texts would not be seen.
  static let localTemplates = ["partials/local"]

  /// The templates that a theme must have for a site with releases.
  static let statisticsTemplates = [
    "statistics", "statistics-dictionary", "statistics-duties", "statistics-indicator",
    "statistics-indicators",
    "statistics-region", "statistics-release",
  ]

  let templates: TemplateSet
  let strings: [String: String]
  let assets: [Asset]
  /// The anchors that the templates themselves put on pages.
  let ids: Set<String>
  /// The templates' files, by the templates' names.
  let templateFiles: [String: SourceFile]

  /// Reads a theme and its parents from `themes/`; nil where it cannot be used.
  ///
  /// - Parameters:
  ///   - folder: the folder `themes/` of the site.
  ///   - shown: how that folder is called in messages.
  ///   - place: where the theme is named.
  static func load(
    _ name: String, from folder: String, shownAs shown: String, language: String,
    namedAt place: Diagnostic.Place
  ) throws(FileError) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var loader = ThemeLoader(folder: folder, shown: shown, language: language, place: place)
    try loader.load(name)
    return loader.finish()
  }

  /// Where templates have what no page may have.
  func places(of refusal: InputRefusal) -> [Diagnostic.Place] {
    templateFiles.values.flatMap { file -> [Diagnostic.Place] in
      var html = file.bytes
      // The sign of a parent template, {{<layout}}, is no tag.
      for index in html.indices.dropFirst(2) where html[index - 2...index].elementsEqual("{{<".utf8) {
        html[index] = UInt8(ascii: " ")
      }
      return InputScan.findings(in: html).filter { $0.refusal == refusal }.map { file.place(of: $0.offset) }
    }
  }

  /// Where a template stands.
  func place(ofTemplate name: String) -> Diagnostic.Place {
    Diagnostic.Place(path: templateFiles[name]?.path ?? "templates/\(name).mustache")
  }

  /// The templates that are not there.
  func missing(_ names: [String], of theme: String, namedAt place: Diagnostic.Place) -> [Diagnostic] {
    names.filter { !templates.has($0) }.map { name in
      Diagnostic(
        .error, .templateMissing, "the theme \"\(theme)\" has no templates/\(name).mustache", at: place)
    }
  }
}

/// Collects a theme's files, the parent's first, so that a child's take their places.
private struct ThemeLoader {
  let folder: String
  let shown: String
  let language: String
  let place: Diagnostic.Place
  var chain: [String] = []
  var diagnostics: [Diagnostic] = []
  var templates: [String: SourceFile] = [:]
  var strings: [String: String] = [:]
  var assets: [String: String] = [:]
  /// The languages for which the theme has strings.
  var languages: Set<String> = []

  init(folder: String, shown: String, language: String, place: Diagnostic.Place) {
    self.folder = folder
    self.place = place
    self.shown = shown
    self.language = language
  }

  mutating func load(_ name: String) throws(FileError) {
    guard AddressName(name) != nil, try Files.kind("\(folder)/\(name)") == .folder else {
      return report(.themeMissing, "there is no theme \"\(name)\" in \(shown)")
    }
    guard !chain.contains(name), chain.count < 8 else {
      return report(
        .themeMissing, "the theme \"\(name)\" is its own parent: \((chain + [name]).joined(separator: " → "))"
      )
    }
    chain.append(name)
    if let parent = try parent(of: name) { try load(parent) }
    try takeFiles(of: name)
  }

  private mutating func report(_ identifier: Diagnostic.Identifier, _ message: String) {
    diagnostics.append(Diagnostic(.error, identifier, message, at: place))
  }

  private mutating func parent(of name: String) throws(FileError) -> String? {
    let path = "\(name)/theme.json"
    guard try Files.kind("\(folder)/\(path)") == .file else { return nil }
    let file = SourceFile(path: "\(shown)/\(path)", bytes: try Files.read("\(folder)/\(path)"))
    switch JSONValue.parse(file) {
    case .failure(let error):
      diagnostics.append(error.diagnostic)
      return nil
    case .success(let value):
      var record = JSONRecord(value, in: file)
      let parent = record.text("parent")
      _ = (record.member("$schema"), record.text("title"))
      record.finish()
      diagnostics += record.diagnostics
      return parent
    }
  }

  private mutating func takeFiles(of name: String) throws(FileError) {
    let listing = try FolderListing("\(folder)/\(name)")
    for entry in listing.entries where entry.kind == .link {
      diagnostics.append(
        Diagnostic(
          .error, .linkedFile, "this is a symbolic link: put the file itself into the theme",
          at: .init(path: "\(shown)/\(name)/\(entry.path)")))
    }
    for path in listing.files {
      let full = "\(folder)/\(name)/\(path)"
      if path.hasPrefix("strings/"), path.hasSuffix(".json") {
        languages.insert(String(path.dropFirst("strings/".count).dropLast(".json".count)))
      }
      if path.hasPrefix("templates/"), path.hasSuffix(".mustache") {
        let template = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
        let file = SourceFile(path: "\(shown)/\(name)/\(path)", bytes: try Files.read(full))
        if let offset = file.firstInvalidUTF8 {
          diagnostics.append(file.error(.notUTF8, "this template is not UTF-8 text", at: offset))
        }
        templates[template] = file
      } else if path.hasPrefix("assets/") {
        assets[String(path.dropFirst("assets/".count))] = full
      } else if path == "strings/\(language).json" {
        takeStrings(SourceFile(path: "\(shown)/\(name)/\(path)", bytes: try Files.read(full)))
      }
    }
  }

  private mutating func takeStrings(_ file: SourceFile) {
    switch JSONValue.parse(file) {
    case .failure(let error): diagnostics.append(error.diagnostic)
    case .success(let value):
      for member in value.members {
        if let text = member.value.string {
          strings[member.name] = text
        } else {
          diagnostics.append(
            file.error(
              .valueInvalid, "a theme's strings are strings, found \(member.value.kindName)",
              at: member.value.offset))
        }
      }
    }
  }

  func finish() -> (theme: Theme?, diagnostics: [Diagnostic]) {
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    var diagnostics = diagnostics
    guard !strings.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .error, .stringMissing,
          "the theme \"\(chain[0])\" has no strings/\(language).json: add it, or change \"language\" in site.json",
          at: place, notes: languages.isEmpty ? [] : ["it has \(languages.sorted().joined(separator: ", "))"])
      )
      return (nil, diagnostics)
    }
    let set = TemplateSet(templates.sorted { $0.key < $1.key }.map { (name: $0.key, file: $0.value) })
    diagnostics += set.diagnostics
    let sorted = assets.sorted { $0.key < $1.key }.map { Theme.Asset(path: $0.key, source: $0.value) }
    let ids = templates.values.reduce(into: Set<String>()) { $0.formUnion(HTMLIds.all(in: $1.bytes)) }
    let theme = Theme(
      templates: set, strings: strings, assets: sorted, ids: ids.filter { !$0.contains("{") },
      templateFiles: templates)
    return (theme, diagnostics + theme.missing(Theme.pageTemplates, of: chain[0], namedAt: place))
  }
}
