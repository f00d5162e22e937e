internal import Basics

/// Looks up the links to places inside pages, once all pages are rendered.
struct FragmentCheck {
  private let site: Site
  private let outcomes: [PageOutcome]

  init(_ site: Site, _ outcomes: [PageOutcome]) {
    self.site = site
    self.outcomes = outcomes
  }

  /// Links to places that do not exist.
  var diagnostics: [Diagnostic] {
    guard outcomes.contains(where: { !$0.fragments.isEmpty }) else { return [] }
    let ids = Dictionary(outcomes.map { ($0.page.route, $0.ids) }) { first, _ in first }
    return outcomes.flatMap { outcome in
      outcome.fragments.compactMap { link in
        guard let known = ids[link.target] ?? generated(link.target), !known.contains(link.fragment) else {
          return nil
        }
        return missing(link, in: outcome.page, known: known)
      }
    }
  }

  /// The places in pages that are made from data; nil where nothing is known of them.
  private func generated(_ route: Route) -> Set<String>? {
    if route == Site.glossaryRoute { return Set((site.glossary?.terms ?? []).map(\.id)) }
    if route == Site.notHeldRoute { return Set(site.library.stubs.map(\.slug)) }
    let document = site.library.documents.first { Site.route(ofDocument: $0.slug) == route }
    return document.map { Set($0.anchors.map(\.id)) }
  }

  private func missing(_ link: PageOutcome.FragmentLink, in page: PageFile, known: Set<String>) -> Diagnostic
  {
    let bytes = (try? Files.read("\(site.contentPath)/\(page.path)")) ?? []
    let near = known.nearest(to: link.fragment)
    return SourceFile(path: page.shownPath, bytes: bytes).error(
      .anchorMissing, "no place \"\(link.fragment)\" in /\(link.target.path)", at: link.offset,
      notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
  }
}
