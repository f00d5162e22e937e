internal import Basics
internal import Markdown

/// One of the texts of a page, rendered: its own, one that an agency added, one whose place another took.
struct PageText {
  let rendered: RenderedMarkdown
  let outcome: PageOutcome
}

extension PageText {
  /// Where a text stands.
  enum Place {
    /// It is the page's own.
    case page
    /// Below the page's own, which has these anchors.
    case below(Set<String>)
    /// Folded, with anchors of its own.
    case folded
  }

  /// Renders a text.
  init(_ page: PageFile, _ file: SourceFile, at place: Place, in site: Site, _ renderer: MarkdownRenderer) {
    var options = renderer.options
    var pageIds: Set<String> = []
    switch place {
    case .page: break
    case .below(let ids):
      pageIds = ids
      fallthrough
    case .folded:
      options.idPrefix = "\(page.anchor)-"
      options.headingShift = 1
      options.reservedIds = []
    }
    var references = PageReferences(
      page, file: file, in: site, idPrefix: options.idPrefix, pageIds: pageIds)
    rendered = MarkdownRenderer(options).render(
      file, from: min(page.bodyOffset, file.bytes.count), resolver: &references)
    let review = StatementReview(page, file, rendered, idPrefix: options.idPrefix)
    var ids = rendered.ids
    if !options.idPrefix.isEmpty { ids.insert(page.anchor) }
    outcome = references.finish(ids: ids, diagnostics: rendered.diagnostics + review.diagnostics)
  }
}
