internal import Basics
internal import Mustache

/// The first page: help, the roles, the documents, what changed last.
struct HomeView {
  let site: Site
  let linker: Linker

  /// How many changes the page lists.
  private static let mostRecent = 8

  /// Adds what only the home page has.
  func add(to object: inout Object) {
    let documents = site.library.documents
    object["roles"] = RolesView(site: site, linker: linker).roles(withDuties: false)
    object["documents"] = .list(
      documents.map { document in
        .object([
          "title": .text(document.metadata.title), "number": .text(document.metadata.number ?? ""),
          "href": .text(linker.href(Site.route(ofDocument: document.slug))),
          "levelLabel": .text(site.values.label(document.metadata.level)),
        ])
      })
    object["documentCount"] = .number(documents.count)
    object["clauseCount"] = .number(documents.reduce(0) { $0 + $1.numberedClauses.count })
    object["policiesHref"] = .text(index(of: "policies"))
    object["handbookHref"] = .text(index(of: "handbook"))
    object["hotlinesHref"] = .text(site.hotlines == nil ? "" : linker.href(Site.hotlinesRoute))
    object["glossaryHref"] = .text(site.glossary == nil ? "" : linker.href(Site.glossaryRoute))
    object["statistics"] =
      site.dashboards?.newest.map {
        .object(ReleaseValues(site: site, linker: linker, publication: $0).members)
      } ?? .bool(false)
    object["recent"] = .list(recent)
    object["helpFlows"] = HelpFlowsView(site: site, linker: linker).flows
    DoorsView(site: site, linker: linker).add(to: &object)
    object["lines"] = HotlinesView(site: site, linker: linker).lines
  }

  /// The address of a folder's index page, or empty where the site has no such folder.
  private func index(of folder: String) -> String {
    site.tree.folders[folder].map { linker.href($0.index.route) } ?? ""
  }

  private var recent: [Value] {
    site.changes.prefix(Self.mostRecent).map { change in
      .object([
        "title": .text(change.link.title), "href": .text(linker.href(change.link.route)),
        "kindLabel": .text(change.kindLabel), "updated": .text(change.updated.description),
      ])
    }
  }
}
