internal import Basics

/// Looks up the links to places inside pages, once all pages are rendered.
struct FragmentCheck {
  /// How many mistakes of one page are reported.
  private static let mostDiagnostics = 100
  private let site: Site
  private let outcomes: [PageOutcome]
  private let ids: [Route: Set<String>]

  /// - Parameter dataPages: the anchors of the pages that no Markdown file stands behind.
  init(_ site: Site, _ outcomes: [PageOutcome], dataPages: [(route: Route, ids: Set<String>)]) {
    self.site = site
    self.outcomes = outcomes
    ids = Dictionary(outcomes.map { ($0.page.route, $0.ids) } + dataPages.map { ($0.route, $0.ids) }) {
      $0.union($1)
    }
  }

  /// Links to places that do not exist.
  var diagnostics: [Diagnostic] {
    outcomes.flatMap { outcome in
      outcome.fragments.lazy.filter { link in ids[link.target]?.contains(link.fragment) == false }
        .prefix(Self.mostDiagnostics)
        .map { link in missing(link, in: outcome.page, known: ids[link.target] ?? []) }
    }
  }

  private func missing(_ link: PageOutcome.FragmentLink, in page: PageFile, known: Set<String>) -> Diagnostic
  {
    let bytes = (try? Files.read("\(site.contentPath)/\(page.filePath)")) ?? []
    let near = known.nearest(to: link.fragment)
    return SourceFile(path: page.shownPath, bytes: bytes).error(
      .anchorMissing, "no place \"\(link.fragment)\" in /\(link.target.path)", at: link.offset,
      notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
  }
}
