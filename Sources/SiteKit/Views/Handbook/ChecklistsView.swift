internal import Mustache

/// All checklists of a role, duty by duty, with the ticks of the duties' own pages.
struct ChecklistsView {
  let site: Site
  let linker: Linker
  let role: String

  /// Adds the duties that have a list.
  func add(to object: inout Object) {
    let tasks = DutyTasks(site: site, linker: linker)
    let duties = site.tree.role(role)?.pages.filter { $0.kind == .duty } ?? []
    object["roleHref"] = .text(site.tree.role(role).map { linker.href($0.index.route) } ?? "")
    object["duties"] = .list(
      duties.compactMap { duty in
        let (html, count) = tasks.lists(of: duty)
        guard count > 0 else { return nil }
        return .object([
          "number": .number(duty.duty?.number ?? 0), "title": .text(duty.title),
          "href": .text(linker.href(duty.route)), "tasks": .html(html), "total": .number(count),
          "cycle": .text(duty.duty?.cycle ?? ""), "sensitive": .bool(duty.isSensitive),
        ])
      })
  }
}
