internal import Basics
internal import Markdown
internal import Mustache

/// Turns one Markdown page into its HTML file.
struct PageRenderer: Sendable {
  let site: Site
  let theme: Theme
  private let markdown: MarkdownRenderer
  /// The same, for pages of which every statement is looked at.
  private let strict: MarkdownRenderer

  init(_ site: Site, _ theme: Theme) {
    self.site = site
    self.theme = theme
    var options = MarkdownOptions(site, theme)
    markdown = MarkdownRenderer(options)
    options.listsStatements = true
    strict = MarkdownRenderer(options)
  }

  /// The page's file, and what is known of it now: of its own text first, then of the local ones behind it.
  func render(_ page: PageFile) throws -> (bytes: [UInt8], outcomes: [PageOutcome]) {
    let own = try text(page, at: .page)
    let added = try page.overlay.additions.map { try text($0, at: .below(own.outcome.ids)) }
    let replaced = try page.overlay.replaced.map { try text($0, at: .folded) }
    let rendered = own.rendered
    var frame = frame(of: page)
    let local = LocalView(site: site, linker: frame.linker)
    frame.contents = Contents.values(rendered.headings + page.overlay.additions.map(local.heading))
    frame.content = rendered.html
    frame.local = local.mark(of: page)
    frame.additions = added.map { local.section($0.outcome.page, $0.rendered.html) }
    frame.replaced = replaced.map { local.section($0.outcome.page, $0.rendered.html) }
    var object = frame.object(in: site)
    details(of: page, citing: own.outcome.citations, linker: frame.linker, into: &object)
    var writer = ByteWriter(capacity: rendered.html.count + 1 << 14)
    let mistakes = theme.templates.render(page.kind.template, .object(object), into: &writer, strict: true)
    let texts = [own] + added + replaced
    var outcomes = texts.map(\.outcome)
    let (refused, refusedInTexts) = refusals(of: texts, whole: writer.bytes, on: page.route)
    outcomes[0].diagnostics += mistakes + refusedInTexts
    outcomes[0].refused = refused
    return (writer.bytes, outcomes)
  }

  private func text(_ page: PageFile, at place: PageText.Place) throws(FileError) -> PageText {
    PageText(page, try source(of: page), at: place, in: site, page.kind.wantsQuotes ? strict : markdown)
  }

  /// What a page has that it may not: put there by its template, or by one of its texts.
  private func refusals(
    of texts: [PageText], whole: [UInt8], on route: Route
  ) -> (byTemplate: [InputRefusal], byText: [Diagnostic]) {
    let isSearch = route == Site.searchRoute
    let all = InputScan.findings(in: whole, isSearch: isSearch).map(\.refusal)
    guard !all.isEmpty else { return ([], []) }
    var written: Set<InputRefusal> = []
    let diagnostics = texts.flatMap { text in
      let own = Set(InputScan.findings(in: text.rendered.html, isSearch: isSearch).map(\.refusal))
      written.formUnion(own)
      let file = site.file(of: text.outcome.page)
      return own.map { refusal in
        let offset = InputScan.findings(in: file.bytes).first { $0.refusal == refusal }?.offset
        return Diagnostic(
          .error, .inputRefused, "\(refusal.message): /\(route.path)",
          at: offset.map(file.place) ?? Diagnostic.Place(path: text.outcome.page.shownPath),
          notes: [InputRefusal.reason])
      }
    }
    return (all.filter { !written.contains($0) }, diagnostics)
  }

  private func source(of page: PageFile) throws(FileError) -> SourceFile {
    guard !page.isGenerated else { return SourceFile(path: "", bytes: []) }
    return SourceFile(path: page.shownPath, bytes: try Files.read("\(site.contentPath)/\(page.filePath)"))
  }

  private func frame(of page: PageFile) -> Frame {
    var frame = Frame(route: page.route, title: site.title(of: page), template: page.kind.template)
    frame.summary = page.summary
    frame.updated = page.updated
    frame.owner = page.owner
    frame.isSensitive = page.texts.contains(where: \.isSensitive)
    frame.reviewBy = page.reviewBy?.day
    frame.crumbs = site.crumbs(of: page)
    // A procedure on a path is followed by the path's next step, not by the next file.
    if page.kind != .procedure || PathsView.paths(through: page, in: site).isEmpty {
      (frame.previous, frame.next) = site.neighbours(of: page)
    }
    frame.siblings = site.siblings(of: page)
    return frame
  }

  private func details(
    of page: PageFile, citing citations: [PageOutcome.Citation], linker: Linker, into object: inout Object
  ) {
    if page.kind.wantsQuotes {
      LaterLawView(site: site, linker: linker, page: page).add(citations, to: &object)
    }
    switch page.kind {
    case .home: HomeView(site: site, linker: linker).add(to: &object)
    case .policies: PoliciesView(site: site, linker: linker).add(to: &object)
    case .handbook:
      object["roles"] = RolesView(site: site, linker: linker).roles(withDuties: true)
      DoorsView(site: site, linker: linker).add(to: &object)
    case .role: RoleView(site: site, linker: linker, role: page).add(to: &object)
    case .procedures: ProceduresView(site: site, linker: linker).add(to: &object)
    case .procedure: ProcedureView(site: site, linker: linker, page: page).add(to: &object)
    case .duty: DutyView(site: site, linker: linker, page: page).add(to: &object)
    case .section: SectionView(site: site, linker: linker, page: page).add(to: &object)
    case .statistics: StatisticsView(site: site, linker: linker, page: page).add(to: &object)
    case .page: break
    }
  }
}
