internal import Mustache

/// A procedure: its purpose, whom it concerns, the way before and after it, the clauses on which it rests.
struct ProcedureView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds what only procedures have.
  func add(to object: inout Object) {
    let places = PlaceView(site: site, linker: linker)
    let paths = PathsView(site: site, linker: linker, page: page).values
    object["hasPaths"] = .bool(!paths.isEmpty)
    object["firstPath"] = paths.first ?? .bool(false)
    object["procedure"] = .object([
      "purpose": .text(page.procedure?.purpose ?? ""),
      "roles": .list((page.procedure?.roles ?? []).compactMap { role($0.string) }),
      "forms": places.forms((page.procedure?.forms ?? []).map(\.string)),
      "hasForms": .bool(page.procedure?.forms.isEmpty == false),
      "flow": page.procedure?.flow.flatMap { places.value("flows/\($0.string).json") } ?? .bool(false),
      "sources": .list(
        page.sources.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
      "paths": .list(paths),
    ])
  }

  private func role(_ name: String) -> Value? {
    site.tree.role(name).map {
      .object(["title": .text(site.title(of: $0.index)), "href": .text(linker.href($0.index.route))])
    }
  }
}
