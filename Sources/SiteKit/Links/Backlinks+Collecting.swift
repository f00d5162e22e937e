internal import Policy

extension Backlinks {
  /// Turns the citations of a site around: those of pages first, in order of path, then those of documents.
  init(_ site: Site, _ outcomes: [PageOutcome]) {
    self.init()
    for outcome in outcomes {
      let citing = Citing(
        title: Self.title(of: outcome.page, in: site), route: outcome.page.route, fragment: "")
      for source in outcome.page.sources + outcome.page.later {
        guard let reference = try? site.library.index.resolve(source.string).get() else { continue }
        add(citing, slug: reference.slug, anchor: reference.clause ?? "")
      }
      for citation in outcome.citations {
        add(citing, slug: citation.slug, anchor: citation.anchor)
      }
    }
    for document in site.library.documents { add(document, in: site) }
    addData(of: site)
  }

  /// The documents that a document names, each with the clause in which it does so.
  private mutating func add(_ document: PolicyDocument, in site: Site) {
    for reference in site.library.index.references(in: document) where reference.slug != document.slug {
      guard let clause = document.clause(reference.clause) else { continue }
      let citing = Citing(
        title: document.citation(of: clause), route: Site.route(ofDocument: document.slug),
        fragment: clause.id)
      add(citing, slug: reference.slug, anchor: "")
    }
  }

  /// The terms, hotlines and indicators that rest on a clause or a document.
  private mutating func addData(of site: Site) {
    let terms = (site.glossary?.terms ?? []).flatMap { term in
      term.variants.map {
        (title: term.term, route: Site.glossaryRoute, fragment: term.id, source: $0.source)
      }
    }
    let lines = (site.hotlines?.lines ?? []).map { line in
      (title: line.name, route: Site.hotlinesRoute, fragment: "", source: line.source)
    }
    let indicators = (site.dashboards?.indicatorPlaces ?? []).compactMap { place in
      site.dashboards?.publications[place.release].release.schema.indicators[place.indicator]
    }.map {
      (title: $0.title, route: Site.route(ofIndicator: $0.id), fragment: "", source: $0.clause)
    }
    for entry in terms + lines + indicators {
      guard let reference = try? site.library.index.resolve(entry.source).get() else { continue }
      let kind =
        switch entry.route {
        case Site.glossaryRoute: site.values.word(.glossary)
        case Site.hotlinesRoute: site.values.word(.hotlines)
        default: site.values.word(.indicators)
        }
      let title = "\(entry.title)（\(kind)）"
      let citing = Citing(title: title, route: entry.route, fragment: entry.fragment)
      add(citing, slug: reference.slug, anchor: reference.clause ?? "")
    }
  }

  /// How a page is called where it cites: a duty with its role and number, a local text with its region.
  private static func title(of page: PageFile, in site: Site) -> String {
    let region = page.local.map { "（\(site.layers[$0.layer]?.title ?? $0.layer)）" } ?? ""
    guard let duty = page.duty, let folder = site.tree.folder(of: page) else {
      return site.title(of: page) + region
    }
    let number = folder.position(of: page).flatMap { folder.pages[$0].duty?.number } ?? duty.number
    return "\(site.title(of: folder.index)) \(site.values.word(.kindDuty))\(number)\(region)"
  }
}
