internal import Basics

/// A Markdown page as its front matter describes it; its text is read again when it is rendered.
struct PageFile: Sendable {
  /// Where the page stands in the site: a path below `content/`, without the folder of a layer.
  let path: String
  /// The path of its file below `content/`.
  let filePath: String
  /// The path as diagnostics print it.
  let shownPath: String
  let kind: PageKind
  private(set) var route: Route
  let title: String
  let summary: String
  let updated: CalendarDay?
  let owner: String
  let reviewBy: ReviewDay?
  /// Where the page stands among its siblings; those without come after, by path.
  private(set) var order: Int?
  /// The clauses on which the whole page rests.
  let sources: [FrontMatter.Text]
  /// The clauses of later law that an editor has set beside them; only duties and procedures have some.
  let later: [FrontMatter.Text]
  private let rareDuty: Rare<Duty>
  private let rareProcedure: Rare<Procedure>
  private let rareRole: Rare<Role>
  private let rareLocal: Rare<LocalPage>
  /// The local texts behind the page.
  var overlay = Overlay()
  /// Whether the page must leave no trace on a shared device.
  private(set) var isSensitive: Bool
  /// The first byte after the front matter.
  let bodyOffset: Int

  /// What only a duty has.
  var duty: Duty? { rareDuty.value }
  /// What only a procedure has.
  var procedure: Procedure? { rareProcedure.value }
  /// What only the index of a role has.
  var role: Role? { rareRole.value }
  /// What only a page of a local layer has.
  var local: LocalPage? { rareLocal.value }

  /// Reads the front matter of a page.
  ///
  /// - Parameters:
  ///   - path: where the page stands in the site.
  ///   - layer: the name of the local layer that it belongs to.
  static func parse(_ file: SourceFile, path: String, kind: PageKind, layer: String? = nil) -> (
    page: PageFile?, diagnostics: [Diagnostic]
  ) {
    let (frontMatter, mistakes) = FrontMatter.parse(file)
    var reader = FrontMatterReader(frontMatter, of: file)
    let page = PageFile(
      &reader, file: file, path: path, kind: kind, layer: layer,
      bodyOffset: frontMatter.bodyOffset)
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
    filePath = path
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
    rareDuty = .absent
    rareProcedure = .absent
    rareRole = .absent
    rareLocal = .absent
    isSensitive = false
    bodyOffset = 0
  }

  private init?(
    _ reader: inout FrontMatterReader, file: SourceFile, path: String, kind: PageKind, layer: String?,
    bodyOffset: Int
  ) {
    self.path = path
    filePath = layer.map { LayerPath.file(path, of: $0) } ?? path
    self.bodyOffset = bodyOffset
    shownPath = file.path
    self.kind = kind
    let title = reader.required("title")
    let local = layer.flatMap { LocalPage(&reader, layer: $0, in: file) }
    rareLocal = Rare(local)
    let isOver = local.map { $0.mode != .new } ?? false
    summary = reader.text("summary")?.string ?? ""
    updated = reader.day("updated")
    owner = reader.text("owner")?.string ?? ""
    reviewBy = ReviewDay(&reader)
    order = reader.number("order")
    sources = reader.list("sources")
    later = kind.wantsQuotes ? reader.list("later") : []
    isSensitive = reader.flag("sensitive")
    _ = reader.list("tags")
    let duty = kind == .duty ? Duty(&reader, isAddition: local?.mode == .add) : nil
    rareDuty = Rare(duty)
    rareProcedure = Rare(kind == .procedure ? Procedure(&reader) : nil)
    rareRole = Rare(kind == .role ? Role(&reader) : nil)
    route = Self.route(&reader, path: path, kind: kind, duty: duty)
    if let duty, duty.number > 0, !isOver, !route.path.contains("/\(duty.twoDigits)-") {
      reader.report(
        "the file of duty \(duty.number) is named \(duty.twoDigits)-….md: rename it, or correct the number",
        at: reader.text("number")?.offset ?? 0, .dutyNumber)
    }
    guard let title, (layer == nil) == (local == nil) else { return nil }
    self.title = title.string
  }

  /// The page as it stands below another.
  func below(_ base: PageFile) -> PageFile {
    var page = self
    page.route = base.route
    return page
  }

  /// The page as it stands in another's place.
  func inPlace(of base: PageFile) -> PageFile {
    var page = below(base)
    page.order = order ?? base.order
    page.isSensitive = isSensitive || base.isSensitive
    page.overlay.additions = base.overlay.additions
    var replaced = base
    replaced.overlay = Overlay()
    page.overlay.replaced = base.overlay.replaced + [replaced]
    return page
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
