internal import Basics

/// A Markdown page as its front matter describes it; its text is read again when it is rendered.
struct PageFile: Sendable {
  /// The path below `content/`.
  let path: String
  /// The path as diagnostics print it.
  let shownPath: String
  let kind: PageKind
  let route: Route
  let title: String
  let summary: String
  let updated: CalendarDay?
  let owner: String
  let reviewBy: ReviewDay?
  /// Where the page stands among its siblings; those without come after, by path.
  let order: Int?
  /// The clauses on which the whole page rests.
  let sources: [FrontMatter.Text]
  /// The clauses of later law that an editor has set beside them; only duties and procedures have some.
  let later: [FrontMatter.Text]
  let duty: Duty?
  let procedure: Procedure?
  let role: Role?
  /// Whether the page must leave no trace on a shared device.
  let isSensitive: Bool
  /// The first byte after the front matter.
  let bodyOffset: Int

  /// Reads the front matter of a page.
  static func parse(_ file: SourceFile, path: String, kind: PageKind) -> (
    page: PageFile?, diagnostics: [Diagnostic]
  ) {
    let (frontMatter, mistakes) = FrontMatter.parse(file)
    var reader = FrontMatterReader(frontMatter, of: file)
    let page = PageFile(&reader, file: file, path: path, kind: kind, bodyOffset: frontMatter.bodyOffset)
    reader.finish()
    let diagnostics = mistakes + reader.diagnostics
    // Without readable front matter the missing title is no mistake of its own.
    return (page, mistakes.isEmpty ? diagnostics : mistakes)
  }

  /// Whether the page is the index of its folder.
  var isIndex: Bool { path == "index.md" || path.hasSuffix("/index.md") }

  /// The name of the page's file without its ending.
  var stem: String {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }

  /// Whether the page was made for a folder that has no index of its own.
  var isGenerated: Bool { shownPath.isEmpty }

  /// The index of a folder that has none: its title is the folder's name.
  init(indexOf folder: String) {
    let names = folder.split(separator: "/").map(String.init)
    path = folder.isEmpty ? "index.md" : "\(folder)/index.md"
    shownPath = ""
    kind = PageKind(folders: names[...], stem: "index")
    route = Route(source: path)
    title = names.last ?? ""
    summary = ""
    updated = nil
    owner = ""
    reviewBy = nil
    order = nil
    sources = []
    later = []
    duty = nil
    procedure = nil
    role = nil
    isSensitive = false
    bodyOffset = 0
  }

  private init?(
    _ reader: inout FrontMatterReader, file: SourceFile, path: String, kind: PageKind, bodyOffset: Int
  ) {
    self.path = path
    self.bodyOffset = bodyOffset
    shownPath = file.path
    self.kind = kind
    let title = reader.required("title")
    summary = reader.text("summary")?.string ?? ""
    updated = reader.day("updated")
    owner = reader.text("owner")?.string ?? ""
    reviewBy = ReviewDay(&reader)
    order = reader.number("order")
    sources = reader.list("sources")
    later = kind.wantsQuotes ? reader.list("later") : []
    isSensitive = reader.flag("sensitive")
    _ = reader.list("tags")
    duty = kind == .duty ? Duty(&reader) : nil
    procedure = kind == .procedure ? Procedure(&reader) : nil
    role = kind == .role ? Role(&reader) : nil
    route = Self.route(&reader, path: path, kind: kind, duty: duty)
    if let duty, duty.number > 0, !route.path.contains("/\(duty.twoDigits)-") {
      reader.report(
        "the file of duty \(duty.number) is named \(duty.twoDigits)-….md: rename it, or correct the number",
        at: reader.text("number")?.offset ?? 0, .dutyNumber)
    }
    guard let title else { return nil }
    self.title = title.string
  }

  /// The page's address: that of its file, or with the slug in place of the file's name.
  ///
  /// A duty's begins with the duty's number in two digits, as contract and file names have it.
  private static func route(
    _ reader: inout FrontMatterReader, path: String, kind: PageKind, duty: Duty?
  ) -> Route {
    let plain = Route(source: path)
    guard let slug = reader.text("slug") else { return plain }
    guard AddressName(slug.string) != nil else {
      reader.report(AddressName.rule, at: slug.offset, .nameInvalid)
      return plain
    }
    guard plain.path != "index.html", !plain.path.hasSuffix("/index.html") else {
      reader.report(
        "the index of a folder has no slug: it is always index.html", at: slug.offset, .nameInvalid)
      return plain
    }
    guard kind == .duty, let duty else { return Route(source: path, slug: slug.string) }
    return Route(source: path, slug: "\(duty.twoDigits)-\(slug.string)")
  }
}
