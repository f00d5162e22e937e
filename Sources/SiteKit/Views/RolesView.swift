internal import Mustache

/// The roles of the handbook with their duties.
struct RolesView {
  let site: Site
  let linker: Linker

  /// The roles in order, each with its number of duties and, where asked for, the duties themselves.
  func roles(withDuties: Bool) -> Value {
    .list(
      (site.tree.folders["handbook"]?.folders ?? []).compactMap { site.tree.folders[$0] }.map { folder in
        let duties = folder.pages.filter { $0.kind == .duty }
        return .object([
          "title": .text(site.title(of: folder.index)),
          "href": .text(linker.href(folder.index.route)),
          "summary": .text(folder.index.summary),
          "count": .number(duties.count),
          "countText": .text("\(duties.count) \(site.values.word(.dutiesCount))"),
          "duties": withDuties ? .list(duties.map { duty($0) }) : [],
        ])
      })
  }

  /// A duty as lists show it.
  func duty(_ page: PageFile) -> Value { duty(page, tasks: 0) }

  /// A duty as its role's page shows it.
  ///
  /// - Parameter tasks: how many tasks its checklists have; 0 where nobody asks.
  func duty(_ page: PageFile, tasks: Int) -> Value {
    .object([
      "tasks": .number(tasks), "hasTasks": .bool(tasks > 0 && !page.isSensitive),
      "title": .text(page.title), "href": .text(linker.href(page.route)),
      "number": .number(page.duty?.number ?? 0), "summary": .text(page.summary),
      "cycle": .text(page.duty?.cycle ?? ""), "local": .bool(page.isLocal),
      "rhythm": .text(page.duty.map { $0.rhythmWord(in: site) } ?? ""),
    ])
  }
}
