internal import Handbook
internal import Mustache

/// The ways that lead through a procedure: all their steps, and the steps before and after it.
struct PathsView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// The ways through a procedure.
  static func paths(through page: PageFile, in site: Site) -> [ProcedurePaths.Path] {
    (site.handbook.paths?.paths ?? []).filter { $0.steps.contains { $0.text == page.stem } }
  }

  /// The ways, as templates get them.
  var values: [Value] { Self.paths(through: page, in: site).map(value) }

  private func value(_ path: ProcedurePaths.Path) -> Value {
    let steps = path.steps.compactMap { site.procedure($0.text) }
    let current = steps.firstIndex { $0.route == page.route } ?? 0
    return .object([
      "title": .text(path.title), "summary": .text(path.summary),
      "place": .text(
        site.values.fill(.stepOf, ["number": String(current + 1), "count": String(steps.count)])),
      "steps": .list(
        steps.enumerated().map { number, step in
          .object([
            "title": .text(step.title), "href": .text(linker.href(step.route)),
            "current": .bool(number == current),
          ])
        }),
      "previous": current > 0 ? link(steps[current - 1]) : .bool(false),
      "next": current + 1 < steps.count ? link(steps[current + 1]) : .bool(false),
    ])
  }

  private func link(_ step: PageFile) -> Value {
    .object(["title": .text(step.title), "href": .text(linker.href(step.route))])
  }
}
