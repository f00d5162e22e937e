internal import Handbook
internal import Mustache

/// A procedure: its purpose, whom it concerns, the way before and after it, the clauses on which it rests.
struct ProcedureView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds what only procedures have.
  func add(to object: inout Object) {
    object["procedure"] = .object([
      "purpose": .text(page.procedure?.purpose ?? ""),
      "roles": .list((page.procedure?.roles ?? []).compactMap { role($0.string) }),
      "forms": .list((page.procedure?.forms ?? []).compactMap { link("forms/\($0.string).json") }),
      "flow": page.procedure?.flow.flatMap { link("flows/\($0.string).json") } ?? .bool(false),
      "sources": .list(
        page.sources.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
      "paths": .list(paths),
    ])
  }

  /// The ways that lead through the procedure, each with all its steps.
  private var paths: [Value] {
    let name = page.path.dropFirst("procedures/".count).dropLast(".md".count)
    return (site.handbook.paths?.paths ?? []).filter { $0.steps.contains { $0.text == name } }.map { path in
      .object([
        "title": .text(path.title), "summary": .text(path.summary),
        "steps": .list(
          path.steps.compactMap { step in
            site.links["procedures/\(step.text).md"].map { route in
              .object([
                "title": .text(
                  site.tree.folders["procedures"]?.links.first { $0.route == route }?.title ?? ""),
                "href": .text(linker.href(route)), "current": .bool(route == page.route),
              ])
            }
          }),
      ])
    }
  }

  private func role(_ name: String) -> Value? {
    site.tree.role(name).map {
      .object(["title": .text(site.title(of: $0.index)), "href": .text(linker.href($0.index.route))])
    }
  }

  /// A page made from a file of the handbook.
  private func link(_ path: String) -> Value? {
    site.links[path].map { route in
      let title =
        site.handbookPages.first { $0.route == route }?.heading(in: site).title ?? ""
      return .object(["title": .text(title), "href": .text(linker.href(route))])
    }
  }
}
