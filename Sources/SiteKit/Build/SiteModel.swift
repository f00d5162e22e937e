internal import Basics
internal import Policy
internal import Statistics

/// Makes the immutable `Site` out of what was read, and reports what does not fit together.
struct SiteModel {
  let configuration: SiteConfiguration
  let configurationFile: SourceFile
  let today: CalendarDay
  let contentPath: String
  let shownContentPath: String
  let strings: [String: String]
  let themeAssets: [Theme.Asset]

  /// The site, with every file's route known and unique.
  func site(_ content: SiteContent, _ diagnostics: inout [Diagnostic]) -> Site {
    let library = Library(documents: content.documents, stubs: content.stubs)
    diagnostics +=
      missingWords(content)
      + content.stubs.filter { library.isHeld($0.slug) }.map { stub in
        Diagnostic(
          .warning, .stubHeld,
          "\"\(stub.slug)\" is in hand now: take it off the list of documents that are not",
          at: content.stubsFile?.place(of: stub.offset))
      }
    var pages = content.pages
    if !content.documents.isEmpty, !pages.contains(where: { $0.kind == .policies }) {
      pages.append(PageFile(indexOf: "policies"))
    }
    let dashboards =
      content.releases.isEmpty ? nil : Dashboards(content.dashboard ?? .empty, content.releases)
    if dashboards != nil, !pages.contains(where: { $0.kind == .statistics }) {
      pages.append(PageFile(indexOf: "statistics"))
    }
    let tree = PageTree(pages)
    let assets =
      themeAssets.map { Site.Asset(route: Route("assets/\($0.path)"), source: $0.source) }
      + content.assets.map {
        Site.Asset(route: Route($0.path), source: "\(contentPath)/\($0.filePath)")
      }
    var routes = RouteRegister()
    for page in tree.pages {
      routes.add(
        page.route,
        from: page.isGenerated ? shownContentPath + PageTree.parent(of: page.path) : page.shownPath,
        source: page.path)
    }
    for document in library.documents {
      if AddressName(document.slug) == nil {
        diagnostics.append(
          Diagnostic(
            .error, .nameInvalid, "a document is cited by its file's name: \(AddressName.rule)",
            at: .init(path: document.file.path)))
      }
      routes.add(
        Site.route(ofDocument: document.slug), from: document.file.path,
        source: String(document.file.path.dropFirst(shownContentPath.count)))
    }
    if content.hotlines != nil {
      routes.add(Site.hotlinesRoute, from: "\(shownContentPath)hotlines.json", source: "hotlines.json")
    }
    if content.glossary != nil {
      routes.add(Site.glossaryRoute, from: "\(shownContentPath)glossary.json", source: "glossary.json")
    }
    if !library.stubs.isEmpty {
      routes.add(Site.notHeldRoute, from: "\(shownContentPath)policies/stubs.json")
    }
    if let dashboards { add(dashboards, to: &routes) }
    let handbookPages = HandbookPages(HandbookPage.all(content.handbook, tree))
    for page in handbookPages.all {
      routes.add(page.route, from: shownContentPath + page.owner, source: page.source)
    }
    for role in tree.roles where content.handbook.calendar?.entries(of: role).isEmpty == false {
      routes.add(RoleCalendar.route(ofRole: role), from: "\(shownContentPath)calendar.json")
    }
    routes.add(Site.notFoundRoute, from: configurationFile.path)
    for asset in themeAssets { routes.add(Route("assets/\(asset.path)"), from: asset.source) }
    for asset in content.assets {
      routes.add(Route(asset.path), from: shownContentPath + asset.filePath)
    }
    diagnostics += routes.diagnostics
    let site = Site(
      configuration: configuration, today: today, tree: tree, library: library, hotlines: content.hotlines,
      glossary: content.glossary, schema: content.schema,
      dashboards: dashboards, handbook: content.handbook, handbookPages: handbookPages,
      layers: content.chosen,
      assets: assets,
      links: routes.table,
      navigation: navigation(routes.table, &diagnostics),
      values: SiteValues(configuration, strings: strings, hotlines: content.hotlines),
      contentPath: contentPath,
      shownContentPath: shownContentPath)
    diagnostics += SiteReview(site).diagnostics
    if dashboards != nil, content.dashboard == nil {
      diagnostics.append(
        Diagnostic(
          .warning, .dashboardMissing,
          "there are releases, and nothing says what to show of them: write statistics/dashboard.json (docs/dashboards.md)",
          at: Diagnostic.Place(path: "\(shownContentPath)statistics/dashboard.json")))
    }
    if let dashboards {
      diagnostics += ReleaseReview(dashboards, shownContentPath: shownContentPath).diagnostics
    }
    if let dashboard = content.dashboard, let schema = site.definitions {
      diagnostics += DashboardReview(dashboard, schema).diagnostics
    }
    return site
  }

  /// The addresses of all that is made of releases: pages, drawings, files to take away.
  private func add(_ dashboards: Dashboards, to routes: inout RouteRegister) {
    func owner(_ publication: Publication, _ file: String = ReleaseFolder.package) -> String {
      "\(shownContentPath)statistics/\(publication.name)/\(file)"
    }
    for page in dashboards.pages {
      let publication = page.publication(in: dashboards)
      // A region's page is called as the region's code.
      let file = if case .region = page { ReleaseFolder.regions } else { ReleaseFolder.package }
      routes.add(page.route(in: dashboards), from: owner(publication, file))
    }
    for publication in dashboards.publications {
      for chart in dashboards.dashboard.charts {
        routes.add(publication.drawing(chart.id), from: owner(publication), isNamedByData: true)
      }
      for route in publication.downloads { routes.add(route, from: owner(publication), isNamedByData: true) }
    }
  }

  /// The words that the theme has not: those of statistics and handbook only where the site has some.
  private func missingWords(_ content: SiteContent) -> [Diagnostic] {
    guard !strings.isEmpty else { return [] }
    let wanted =
      Word.allCases.map(\.rawValue)
      + (content.releases.isEmpty ? [] : StatisticsWord.allCases.map(\.rawValue))
      + (content.chosen.isEmpty ? [] : LocalWord.allCases.map(\.rawValue))
      + (content.hasHandbook ? HandbookWord.allCases.map(\.rawValue) : [])
    return wanted.filter { strings[$0] == nil }.map { word in
      Diagnostic(
        .error, .stringMissing,
        "the theme \"\(configuration.theme)\" has no string \"\(word)\" in strings/\(configuration.language).json",
        at: configurationFile.place(of: configuration.themeOffset))
    }
  }

  private func navigation(_ links: LinkTable, _ diagnostics: inout [Diagnostic]) -> [PageLink] {
    configuration.navigation.compactMap { item in
      if let route = links[item.page] { return PageLink(title: item.title, route: route) }
      diagnostics.append(
        configurationFile.error(
          .linkMissing, "no page \"\(item.page)\"", at: item.offset,
          notes: links.nearest(to: item.page).map { "did you mean \($0)?" }))
      return nil
    }
  }
}
