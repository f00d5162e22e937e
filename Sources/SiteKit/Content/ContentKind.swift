internal import Handbook

/// What a file below `content/` is, told by its path alone.
enum ContentKind: Sendable, Hashable {
  /// A Markdown page; its front matter and template depend on the page's kind.
  case page(PageKind)
  /// `policies/<slug>.txt` (or `.md`): an official document, never given to Markdown.
  case document(slug: String)
  /// `policies/stubs.json`
  case stubs
  /// `hotlines.json`
  case hotlines
  /// `glossary.json`
  case glossary
  /// `statistics/schema.json`: what is counted. No page is made from it; its mistakes and its clauses are looked at.
  case schema
  /// `statistics/dashboard.json`: what pages show of the releases.
  case dashboard
  /// `statistics/<folder>/datapackage.json`: the mark of a release folder.
  case release(folder: String)
  /// Any other file of a release folder, read with it.
  case releaseFile(folder: String)
  /// A CSV file beside the releases, of which nobody can say what is in it.
  case looseTable
  /// A flow, a quiz, a form and the like.
  case handbook(HandbookKind, id: String)
  /// A picture or a file to take away, copied as it is.
  case asset
  /// `local/<layer>/layer.json`: whose pages the layer holds.
  case layer
  /// `local/<layer>/visits.json`: an agency's own number of days.
  case localVisits
  /// `snapshot.json`: the mark of a folder of case files, which never belongs into a site.
  case caseFiles
  /// Nothing that this version builds.
  case unused

  /// The kinds of file that are copied as they are.
  static let assetEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "csv", "zip", "docx", "xlsx", "ics", "mp3", "mp4",
  ]

  /// The kind of the file at `path` below `content/`.
  init(path: String) {
    let names = path.split(separator: "/").map(String.init)
    let file = names.last ?? ""
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let ending = file.lastIndex(of: ".").map { String(file[file.index(after: $0)...]) } ?? ""
    switch (names.first, names.count, ending) {
    case (LayerPath.folder, 2, _): self = .unused
    case ("policies", 2, "txt"): self = .document(slug: stem)
    case ("policies", 2, "md") where stem != "index": self = .document(slug: stem)
    case (_, _, "md"): self = .page(PageKind(folders: names.dropLast(), stem: stem))
    case ("policies", 2, "json") where stem == "stubs": self = .stubs
    case ("hotlines.json", 1, _): self = .hotlines
    case ("glossary.json", 1, _): self = .glossary
    case ("statistics", 2, "json") where stem == "schema": self = .schema
    case (_, _, "json") where stem == "snapshot": self = .caseFiles
    case ("statistics", 2, "json") where stem == "dashboard": self = .dashboard
    case ("statistics", 3, "json") where stem == "datapackage": self = .release(folder: names[1])
    case ("statistics", 2, _) where ending.lowercased() == "csv": self = .looseTable
    case ("statistics", 3..., _) where ending.lowercased() == "csv": self = .releaseFile(folder: names[1])
    case (_, _, "json"):
      self = HandbookKind.of(path: path).map { .handbook($0.kind, id: $0.id) } ?? .unused
    default: self = Self.assetEndings.contains(ending.lowercased()) ? .asset : .unused
    }
  }

  /// The kind of a file of a local layer, by its path below the layer's folder.
  init(inLayer path: String) {
    switch (path, ContentKind(path: path)) {
    case ("layer.json", _): self = .layer
    case ("visits.json", _): self = .localVisits
    case (_, .page(let kind)): self = .page(kind)
    case (_, .asset): self = .asset
    case (_, .caseFiles): self = .caseFiles
    // A release belongs to the site as a whole; its tables look like those of nobody here.
    case (_, .looseTable), (_, .releaseFile): self = .looseTable
    default: self = .unused
    }
  }
}

/// What a page is for: decides its template and what its front matter may say.
enum PageKind: Sendable, Hashable {
  /// `index.md`
  case home
  /// `policies/index.md`
  case policies
  /// `handbook/index.md`
  case handbook
  /// `statistics/index.md`
  case statistics
  /// `handbook/<role>/index.md`
  case role
  /// `handbook/<role>/<nn>-<slug>.md`
  case duty
  /// `procedures/index.md`
  case procedures
  /// `procedures/<slug>.md`
  case procedure
  /// The index of any other folder.
  case section
  /// Any other page.
  case page

  init(folders: ArraySlice<String>, stem: String) {
    let isIndex = stem == "index"
    switch (folders.first, folders.count) {
    case (nil, _): self = isIndex ? .home : .page
    case ("policies", 1): self = .policies
    case ("statistics", 1) where isIndex: self = .statistics
    case ("procedures", 1): self = isIndex ? .procedures : .procedure
    case ("handbook", 1) where isIndex: self = .handbook
    case ("handbook", 2): self = isIndex ? .role : .duty
    default: self = isIndex ? .section : .page
    }
  }

  /// The template that prints such a page.
  var template: String {
    switch self {
    case .home: "home"
    case .policies: "policies"
    case .handbook: "handbook"
    case .statistics: "statistics"
    case .role: "role"
    case .duty: "duty"
    case .procedures: "procedures"
    case .procedure: "procedure"
    case .section: "section"
    case .page: "page"
    }
  }

  /// Whether every citation of such a page proves its statement by words of the clause.
  var wantsQuotes: Bool { self == .duty || self == .procedure }
}
