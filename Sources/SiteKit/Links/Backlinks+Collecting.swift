internal import Policy

extension Backlinks {
  /// Turns the citations of a site around: those of pages first, in order of path, then those of documents.
  init(_ site: Site, _ outcomes: [PageOutcome]) {
    self.init()
    for outcome in outcomes {
      let citing = Citing(title: Self.title(of: outcome.page, in: site), route: outcome.page.route, fragment: "")
      for source in outcome.page.sources {
        guard let reference = try? site.library.index.resolve(source.string).get() else { continue }
        add(citing, slug: reference.slug, anchor: Self.clause(reference.anchor))
      }
      for citation in outcome.citations {
        add(citing, slug: citation.slug, anchor: Self.clause(citation.anchor))
      }
    }
    for document in site.library.documents { add(document, in: site) }
  }

  /// The documents that a document names, each with the clause in which it does so.
  private mutating func add(_ document: PolicyDocument, in site: Site) {
    for clause in document.allClauses {
      for mention in clause.paragraphs.flatMap({ site.library.mentions(in: document, $0.range) }) {
        let citing = Citing(
          title: document.citation(of: clause), route: Site.route(ofDocument: document.slug), fragment: clause.id)
        add(citing, slug: mention.slug, anchor: "")
      }
    }
  }

  /// How a page is called where it cites: a duty with its role and number.
  private static func title(of page: PageFile, in site: Site) -> String {
    guard let duty = page.duty, let role = site.tree.folder(of: page)?.index else { return site.title(of: page) }
    return "\(site.title(of: role)) \(site.values.word(.kindDuty))\(duty.number)"
  }

  /// The clause of an anchor: paragraphs and sentences are cited with their clause.
  private static func clause(_ anchor: String) -> String {
    guard let hyphen = anchor.lastIndex(of: "-") else { return anchor }
    let rest = anchor[anchor.index(after: hyphen)...]
    guard let first = rest.first, first == "p" || first == "s", rest.dropFirst().allSatisfy(\.isNumber),
      rest.count > 1
    else { return anchor }
    return String(anchor[..<hyphen])
  }
}
