internal import Basics
internal import Markdown
internal import Mustache
internal import Policy

/// Renders the pages that no Markdown file stands behind: documents, hotlines, glossary, 404.
struct DataPageRenderer: Sendable {
  /// Such a page.
  enum Page: Sendable {
    case document(PolicyDocument)
    case notHeld
    case hotlines
    case glossary
    case notFound
    case statistics(StatisticsPage, Route)
    case handbook(HandbookPage)

    var route: Route {
      switch self {
      case .document(let document): Site.route(ofDocument: document.slug)
      case .notHeld: Site.notHeldRoute
      case .hotlines: Site.hotlinesRoute
      case .glossary: Site.glossaryRoute
      case .notFound: Site.notFoundRoute
      case .statistics(_, let route): route
      case .handbook(let page): page.route
      }
    }

    /// The day of its last change, where one is known.
    func updated(in site: Site) -> CalendarDay? {
      switch self {
      case .document(let document): document.metadata.updated
      case .hotlines: site.hotlines?.lines.compactMap(\.verified).max()
      case .statistics(let page, _):
        site.dashboards.map { page.publication(in: $0).release.header.published }
      case .handbook(let page): page.updated(in: site)
      case .notHeld, .glossary, .notFound: nil
      }
    }
  }

  let site: Site
  let theme: Theme
  let backlinks: Backlinks
  private let markdown: MarkdownOptions
  private let statistics: StatisticsPageRenderer?

  init(site: Site, theme: Theme, backlinks: Backlinks) throws {
    self.site = site
    self.theme = theme
    self.backlinks = backlinks
    markdown = MarkdownOptions(site, theme)
    statistics = try site.dashboards.map { try StatisticsPageRenderer(site: site, dashboards: $0) }
  }

  /// The files of releases that can be taken away.
  var downloads: [Download] { statistics?.downloads.flatMap(\.files) ?? [] }

  /// The numbers of the releases, of whose pages the drawings stand as files of their own.
  var releases: [Int] { statistics.map { Array($0.dashboards.publications.indices) } ?? [] }

  /// The drawings of a release's page.
  func drawings(ofRelease number: Int) -> [(route: Route, bytes: [UInt8])] {
    statistics?.drawings(of: number) ?? []
  }

  /// The pages that the site has.
  var pages: [Page] {
    site.library.documents.map { .document($0) }
      + (site.library.stubs.isEmpty ? [] : [.notHeld])
      + (site.hotlines == nil ? [] : [.hotlines]) + (site.glossary == nil ? [] : [.glossary]) + [.notFound]
      + (site.dashboards.map { all in all.pages.map { .statistics($0, $0.route(in: all)) } } ?? [])
      + site.handbookPages.all.map { .handbook($0) }
  }

  /// A page's file, and the mistakes of the theme that it showed.
  func render(_ page: Page) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let frame = frame(of: page)
    var object = frame.object(in: site)
    switch page {
    case .document(let document):
      object["policy"] =
        PolicyView(site: site, linker: frame.linker, document: document, backlinks: backlinks).value
    case .notHeld:
      object["documents"] = NotHeldView(site: site, linker: frame.linker, backlinks: backlinks).documents
    case .hotlines: object["lines"] = HotlinesView(site: site, linker: frame.linker).lines
    case .glossary: object["terms"] = GlossaryView(site: site, linker: frame.linker).terms
    case .statistics(let page, _): statistics?.add(page, linker: frame.linker, to: &object)
    case .handbook(let page):
      try HandbookPageRenderer(site: site, linker: frame.linker, backlinks: backlinks)
        .add(page, markdown: markdown, to: &object)
    case .notFound: break
    }
    var writer = ByteWriter(capacity: 1 << 16)
    let mistakes = theme.templates.render(frame.template, .object(object), into: &writer, strict: true)
    return (writer.bytes, mistakes)
  }

  /// The template that prints a page.
  func template(of page: Page) -> String { bareFrame(of: page).template }

  private func frame(of page: Page) -> Frame {
    var frame = bareFrame(of: page)
    frame.updated = page.updated(in: site)
    return frame
  }

  private func bareFrame(of page: Page) -> Frame {
    let words = site.values
    switch page {
    case .document(let document):
      var frame = Frame(route: page.route, title: document.metadata.title, template: "policy")
      frame.summary = document.metadata.summary ?? ""
      frame.crumbs = site.crumbs(ofFolder: "policies")
      let documents = site.library.documents
      if let position = documents.firstIndex(where: { $0.slug == document.slug }) {
        frame.previous = position > 0 ? link(to: documents[position - 1]) : nil
        frame.next = position + 1 < documents.count ? link(to: documents[position + 1]) : nil
      }
      return frame
    case .notHeld:
      var frame = Frame(route: page.route, title: words.word(.notHeld), template: "not-held")
      frame.crumbs = site.crumbs(ofFolder: "policies")
      return frame
    case .hotlines:
      var frame = Frame(route: page.route, title: words.word(.hotlines), template: "hotlines")
      frame.crumbs = site.crumbs(ofFolder: "")
      return frame
    case .glossary:
      var frame = Frame(route: page.route, title: words.word(.glossary), template: "glossary")
      frame.crumbs = site.crumbs(ofFolder: "")
      return frame
    case .statistics(let page, let route):
      return statistics?.frame(of: page) ?? Frame(route: route, title: "", template: "not-found")
    case .handbook(let page):
      return HandbookPageRenderer(
        site: site, linker: Linker(from: page.route), backlinks: backlinks
      ).frame(of: page)
    case .notFound:
      var frame = Frame(route: page.route, title: words.word(.notFound), template: "not-found")
      frame.base = site.basePath
      return frame
    }
  }

  private func link(to document: PolicyDocument) -> PageLink {
    PageLink(title: document.metadata.title, route: Site.route(ofDocument: document.slug))
  }
}

extension Site {
  /// The path under which the site is served, with a slash at its end: what 404 pages must begin links with.
  var basePath: String {
    guard let url = configuration.url else { return "/" }
    let afterScheme = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst(2)
    return afterScheme.first.map { "/\($0)/" } ?? "/"
  }
}
