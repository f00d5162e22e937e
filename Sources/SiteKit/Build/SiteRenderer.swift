internal import Basics
internal import Mustache
internal import Policy

/// What rendering came to.
struct RenderedSite: Sendable {
  var pages: Int
  var diagnostics: [Diagnostic]
  var externalLinks: [String]
}

/// Renders a site into a sink: the Markdown pages first, since they tell who cites what, then the documents and
/// the pages made from data, then the assets.
struct SiteRenderer: Sendable {
  let site: Site
  let theme: Theme
  let map: ParallelMap

  /// Renders everything. No more pages are held in memory than tasks run.
  func render(into sink: some Sink) async throws -> RenderedSite {
    let pages = PageRenderer(site, theme)
    let outcomes = try await map(site.tree.pages) { page in
      let (bytes, outcomes) = try pages.render(page)
      try sink.write(page.route.path, bytes)
      return outcomes
    }.flatMap { $0 }
    var diagnostics = outcomes.flatMap(\.diagnostics)
    let data = try DataPageRenderer(site: site, theme: theme, backlinks: Backlinks(site, outcomes))
    let dataPages = try await map(data.pages) { page in
      let (bytes, mistakes) = try data.render(page)
      try sink.write(page.route.path, bytes)
      let refused = InputScan.findings(in: bytes, isSearch: page.route == Site.searchRoute)
      return (
        route: page.route, ids: HTMLIds.all(in: bytes), diagnostics: mistakes,
        refused: InputReview.Page(
          route: page.route, template: refused.isEmpty ? "" : data.template(of: page),
          refusals: refused.map(\.refusal))
      )
    }
    diagnostics += dataPages.flatMap(\.diagnostics)
    diagnostics += InputReview(theme: theme).diagnostics(
      dataPages.map(\.refused)
        + outcomes.map {
          InputReview.Page(
            route: $0.page.route, template: $0.page.kind.template, refusals: $0.refused)
        })
    diagnostics +=
      FragmentCheck(site, outcomes, dataPages: dataPages.map { (route: $0.route, ids: $0.ids) }).diagnostics
    if let url = site.configuration.url { try writeIndexes(url, dataPages: data.pages, into: sink) }
    _ = try await map(data.downloads) { file in try sink.write(file.route.path, try file.bytes()) }
    for calendar in site.roleCalendars { try sink.write(calendar.route.path, calendar.bytes) }
    _ = try await map(data.releases) { release in
      for drawing in data.drawings(ofRelease: release) { try sink.write(drawing.route.path, drawing.bytes) }
    }
    _ = try await map(site.assets) { asset in try sink.write(asset.route.path, try Files.read(asset.source)) }
    var seen: Set<String> = []
    return RenderedSite(
      pages: site.tree.pages.count + dataPages.count, diagnostics: diagnostics,
      externalLinks: outcomes.flatMap(\.externalLinks).filter { seen.insert($0).inserted }.sorted())
  }

  /// What only a site that knows its own address has.
  private func writeIndexes(
    _ url: String, dataPages: [DataPageRenderer.Page], into sink: some Sink
  ) throws {
    let entries = site.changes.map { change in
      Feed.Entry(
        route: change.link.route, title: change.link.title, summary: change.summary, updated: change.updated)
    }
    let pages =
      site.tree.pages.map { (route: $0.route, updated: $0.changed) }
      + dataPages.filter { $0.route != Site.notFoundRoute }.map {
        (route: $0.route, updated: $0.updated(in: site))
      }
    try sink.write("feed.xml", Feed(title: site.configuration.title, url: url, entries: entries).bytes)
    try sink.write("sitemap.xml", Sitemap(url: url, pages: pages).bytes)
  }
}
