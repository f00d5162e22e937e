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

  /// The page's file, and what is known of it now.
  func render(_ page: PageFile) throws -> (bytes: [UInt8], outcome: PageOutcome) {
    let file = page.isGenerated ? SourceFile(path: "", bytes: []) : try source(of: page)
    var references = PageReferences(page, file: file, in: site)
    let rendered = (page.kind.wantsQuotes ? strict : markdown).render(
      file, from: min(page.bodyOffset, file.bytes.count), resolver: &references)
    let unproved = StatementReview(page, file, rendered).diagnostics
    var frame = frame(of: page)
    frame.contents = Contents.values(rendered.headings)
    frame.content = rendered.html
    var object = frame.object(in: site)
    details(of: page, citing: references.outcome.citations, linker: frame.linker, into: &object)
    var writer = ByteWriter(capacity: rendered.html.count + 1 << 14)
    let mistakes = theme.templates.render(page.kind.template, .object(object), into: &writer, strict: true)
    let (refused, refusedInText) = refusals(of: page, file, text: rendered.html, whole: writer.bytes)
    var outcome = references.finish(
      ids: rendered.ids, diagnostics: rendered.diagnostics + unproved + mistakes + refusedInText)
    outcome.refused = refused
    return (writer.bytes, outcome)
  }

  /// What a page has that it may not: put there by its template, or by its own text.
  private func refusals(
    of page: PageFile, _ file: SourceFile, text: [UInt8], whole: [UInt8]
  ) -> (byTemplate: [InputRefusal], byText: [Diagnostic]) {
    let isSearch = page.route == Site.searchRoute
    let all = InputScan.findings(in: whole, isSearch: isSearch).map(\.refusal)
    guard !all.isEmpty else { return ([], []) }
    let own = Set(InputScan.findings(in: text, isSearch: isSearch).map(\.refusal))
    let diagnostics = own.map { refusal in
      let offset = InputScan.findings(in: file.bytes).first { $0.refusal == refusal }?.offset
      return Diagnostic(
        .error, .inputRefused, "\(refusal.message): /\(page.route.path)",
        at: offset.map(file.place) ?? Diagnostic.Place(path: page.shownPath), notes: [InputRefusal.reason])
    }
    return (all.filter { !own.contains($0) }, diagnostics)
  }

  private func source(of page: PageFile) throws(FileError) -> SourceFile {
    SourceFile(path: page.shownPath, bytes: try Files.read("\(site.contentPath)/\(page.path)"))
  }

  private func frame(of page: PageFile) -> Frame {
    var frame = Frame(route: page.route, title: site.title(of: page), template: page.kind.template)
    frame.summary = page.summary
    frame.updated = page.updated
    frame.owner = page.owner
    frame.isSensitive = page.isSensitive
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
