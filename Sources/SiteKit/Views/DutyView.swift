internal import Mustache

/// A duty of a role with the clauses on which it rests.
struct DutyView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds what only duty pages have.
  func add(to object: inout Object) {
    let role = site.tree.folder(of: page)?.index
    object["duty"] = .object([
      "number": .number(page.duty?.number ?? 0), "cycle": .text(page.duty?.cycle ?? ""),
      "result": .text(page.duty?.result ?? ""), "roleTitle": .text(role.map(site.title(of:)) ?? ""),
      "roleHref": .text(role.map { linker.href($0.route) } ?? ""),
      "sources": .list(page.sources.compactMap { source($0.string) }),
    ])
  }

  private func source(_ target: String) -> Value? {
    guard let source = try? site.library.index.resolve(target).get() else { return nil }
    return .object([
      "label": .text(source.label ?? ""), "documentTitle": .text(source.title),
      "documentNumber": .text(source.number ?? ""),
      "href": .text(linker.href(site.library.place(of: source))),
      "text": .text(site.library.index.document(source.slug)?.text(of: source.anchor) ?? ""),
    ])
  }
}
