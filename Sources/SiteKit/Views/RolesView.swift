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
          "duties": withDuties ? .list(duties.map(duty)) : [],
        ])
      })
  }

  /// A duty as lists show it.
  func duty(_ page: PageFile) -> Value {
    .object([
      "title": .text(page.title), "href": .text(linker.href(page.route)),
      "number": .number(page.duty?.number ?? 0), "summary": .text(page.summary),
      "cycle": .text(page.duty?.cycle ?? ""),
    ])
  }
}

/// The home page of a role.
struct RoleView {
  let site: Site
  let linker: Linker
  let role: PageFile

  /// Adds the role and its duties.
  func add(to object: inout Object) {
    let duties = site.tree.folder(of: role)?.pages.filter { $0.kind == .duty } ?? []
    object["role"] = .object(["title": .text(site.title(of: role)), "summary": .text(role.summary)])
    object["duties"] = .list(duties.map(RolesView(site: site, linker: linker).duty))
  }
}

/// A folder's index: its pages and the folders in it.
struct SectionView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds the lists.
  func add(to object: inout Object) {
    let folder = site.tree.folder(of: page)
    object["pages"] = .list(
      (folder?.pages ?? []).map { page in
        .object([
          "title": .text(page.title), "href": .text(linker.href(page.route)), "summary": .text(page.summary),
        ])
      })
    object["folders"] = .list(
      (folder?.folders ?? []).compactMap { site.tree.folders[$0]?.index }.map { index in
        .object(["title": .text(site.title(of: index)), "href": .text(linker.href(index.route))])
      })
  }
}
