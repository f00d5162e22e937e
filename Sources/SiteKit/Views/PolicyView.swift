internal import Basics
internal import Mustache
internal import Policy

/// A document's page: its card, the tree of its clauses, its text, and what cites what.
struct PolicyView {
  let site: Site
  let linker: Linker
  let document: PolicyDocument
  let backlinks: Backlinks

  /// What only a document's page has.
  var value: Value {
    let metadata = document.metadata
    let cites = self.cites
    let citedBy = backlinks.whole(document.slug).map { $0.value(linker) }
    return .object([
      "number": .text(metadata.number ?? ""), "issuer": .text(metadata.issuers.joined(separator: "、")),
      "dateText": .text(metadata.date?.chinese ?? ""), "levelLabel": .text(site.values.label(metadata.level)),
      "region": .text(metadata.region ?? ""), "validityLabel": .text(site.values.label(metadata.validity)),
      "completenessLabel": .text(site.values.label(metadata.completeness)),
      "completenessNote": .text(site.values.note(metadata.completeness)),
      "truncated": .bool(metadata.completeness == .truncated),
      "sourceFile": .text(metadata.sourceFile ?? ""), "sourceHash": .text(metadata.sourceDigest ?? ""),
      "sourceEncoding": .text(metadata.sourceEncoding?.rawValue.uppercased() ?? ""),
      "removed": .list(metadata.removed.map(removed)), "hasRemoved": .bool(!metadata.removed.isEmpty),
      "citedBy": .list(citedBy), "hasCitedBy": .bool(!citedBy.isEmpty), "cites": .list(cites),
      "hasCites": .bool(!cites.isEmpty), "tree": .list(document.parts.compactMap(item)),
      "text": .html(OfficialText.html(of: document, in: site, linker: linker, backlinks: backlinks)),
    ])
  }

  private var cites: [Value] {
    site.library.documentsCited(by: document).map { slug in
      .object([
        "title": .text(site.library.title(of: slug)),
        "href": .text(linker.href(site.library.place(of: slug))),
        "held": .bool(site.library.isHeld(slug)),
      ])
    }
  }

  /// A removed line as the importer wrote it down: its number and its text.
  private func removed(_ line: String) -> Value {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    return .object(["line": .text(parts.first ?? ""), "text": .text(parts.count > 1 ? parts[1] : "")])
  }

  /// A clause in the tree at the side: its printed number and its heading. Clauses without a heading are left out.
  private func item(_ clause: Clause) -> Value? {
    let title = clause.heading.map { document.file.text($0) } ?? ""
    guard clause.kind == .annex || clause.kind == .numbered, !title.isEmpty else { return nil }
    let children = clause.children.compactMap(item)
    return .object([
      "number": .text(clause.numbering?.printed ?? ""), "title": .text(title), "href": .text("#\(clause.id)"),
      "children": .list(children), "hasChildren": .bool(!children.isEmpty),
    ])
  }
}
