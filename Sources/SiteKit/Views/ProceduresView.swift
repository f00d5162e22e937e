internal import Handbook
internal import Mustache

/// All procedures: along the ways that lead through them, and those on no way.
struct ProceduresView {
  let site: Site
  let linker: Linker

  /// Adds the ways and the rest.
  func add(to object: inout Object) {
    let pages = site.tree.folders["procedures"]?.pages ?? []
    let paths = site.handbook.paths?.paths ?? []
    let placed = Set(paths.flatMap(\.steps).map(\.text))
    object["paths"] = .list(
      paths.map { path in
        .object([
          "id": .text(path.id.text), "title": .text(path.title), "summary": .text(path.summary),
          "steps": .list(path.steps.compactMap { site.procedure($0.text) }.map(entry)),
        ])
      })
    let others = pages.filter { !placed.contains($0.stem) }
    object["others"] = .list(others.map(entry))
    object["hasOthers"] = .bool(!others.isEmpty)
  }

  private func entry(_ page: PageFile) -> Value {
    .object([
      "title": .text(page.title), "href": .text(linker.href(page.route)), "summary": .text(page.summary),
      "local": .bool(page.isLocal),
    ])
  }
}
