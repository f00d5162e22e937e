internal import Handbook
internal import Mustache
internal import Policy

/// Which documents a page rests on, and what law came after them.
struct LaterLawView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds the documents of the page's sources and citations, later laws, and the clauses of them that an editor has
  /// set beside the page.
  func add(_ citations: [PageOutcome.Citation], to object: inout Object) {
    let documents = site.library.documents.filter { document in
      citations.contains { $0.slug == document.slug }
        || page.sources.contains { PolicyCitation($0.string)?.slug == document.slug }
    }
    object["law"] = .object([
      "documents": .list(documents.map(value)), "later": .list(later.map(value)),
      "clauses": .list(
        page.later.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
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
