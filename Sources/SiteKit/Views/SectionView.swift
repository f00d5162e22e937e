internal import Mustache

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
          "local": .bool(page.isLocal),
        ])
      })
    object["folders"] = .list(
      (folder?.folders ?? []).compactMap { site.tree.folders[$0]?.index }.map { index in
        .object(["title": .text(site.title(of: index)), "href": .text(linker.href(index.route))])
      })
  }
}
