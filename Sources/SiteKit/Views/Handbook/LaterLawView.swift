internal import Handbook
internal import Mustache
internal import Policy

/// Which documents a page rests on, and what law came after them.
struct LaterLawView {
  let site: Site
  let linker: Linker
  /// A page with sources and later clauses of its own; nil for a page made from data.
  var page: PageFile?

  /// Adds the documents of the page's sources and citations, later laws, and the clauses of them that an editor has
  /// set beside the page.
  func add(_ citations: [PageOutcome.Citation], to object: inout Object) {
    let sources = (page?.sources ?? []).compactMap { PolicyCitation($0.string)?.slug }
    let cited = Set(citations.map(\.slug) + sources)
    let documents = site.library.documents.filter { cited.contains($0.slug) }
    object["law"] = .object([
      "documents": .list(documents.map(value)), "later": .list(later.map(value)),
      "clauses": .list(
        (page?.later ?? []).compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
    ])
  }

  private var later: [LaterLaw.Entry] { site.handbook.laterLaw?.entries ?? [] }

  private func value(_ document: PolicyDocument) -> Value {
    let metadata = document.metadata
    let name = metadata.aliases.min { $0.count < $1.count } ?? metadata.title
    return .object([
      "title": .text(name), "number": .text(metadata.number ?? ""),
      "region": .text(metadata.region ?? ""),
      "year": .text(metadata.date.map { String($0.year) } ?? ""),
      "href": .text(linker.href(Site.route(ofDocument: document.slug))),
    ])
  }

  private func value(_ entry: LaterLaw.Entry) -> Value {
    let slug = entry.document.text
    return .object([
      "title": .text(entry.title), "since": .text(entry.since), "note": .text(entry.note),
      "held": .bool(site.library.isHeld(slug)), "href": .text(linker.href(site.library.place(of: slug))),
    ])
  }
}
