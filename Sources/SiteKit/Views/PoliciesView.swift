internal import Mustache
internal import Policy

/// The library: documents by the level that issued them.
struct PoliciesView {
  let site: Site
  let linker: Linker

  /// Adds the documents and the way to those that are not in hand.
  func add(to object: inout Object) {
    object["levels"] = .list(levels)
    object["notHeldHref"] = .text(site.library.stubs.isEmpty ? "" : linker.href(Site.notHeldRoute))
    object["notHeldCount"] = .number(site.library.stubs.count)
  }

  private var levels: [Value] {
    let order: [PolicyMetadata.Level?] = PolicyMetadata.Level.allCases + [nil]
    return order.compactMap { level in
      let documents = site.library.documents.filter { $0.metadata.level == level }
      guard !documents.isEmpty else { return nil }
      return .object([
        "label": .text(level == nil ? site.values.word(.levelUnknown) : site.values.label(level)),
        "id": .text(level?.rawValue ?? "unknown"), "documents": .list(documents.map(document)),
      ])
    }
  }

  private func document(_ document: PolicyDocument) -> Value {
    let metadata = document.metadata
    return .object([
      "title": .text(metadata.title), "href": .text(linker.href(Site.route(ofDocument: document.slug))),
      "number": .text(metadata.number ?? ""), "issuer": .text(metadata.issuers.joined(separator: "、")),
      "dateText": .text(metadata.date?.chinese ?? ""), "region": .text(metadata.region ?? ""),
      "levelLabel": .text(site.values.label(metadata.level)),
      "completenessLabel": .text(site.values.label(metadata.completeness)),
      "truncated": .bool(metadata.completeness == .truncated),
      "clauseCount": .number(document.numberedClauses.count), "summary": .text(metadata.summary ?? ""),
    ])
  }
}
