internal import Mustache

/// A page of the site as lists name it.
struct PlaceView {
  let site: Site
  let linker: Linker

  /// Title and address of a page, by a path below `content/`; nil where there is none.
  func value(_ path: String) -> Value? {
    link(path).map { .object(["title": .text($0.title), "href": .text(linker.href($0.route))]) }
  }

  /// The page of a path, with its title.
  func link(_ path: String) -> PageLink? {
    if let page = site.page(at: path) { return site.link(to: page) }
    guard let route = site.links[path] else { return nil }
    let page = site.handbookPages[route]
    // A flow is called as a whole, not as the question with which it begins.
    if case .flow(let number, _) = page?.subject {
      return PageLink(title: site.handbook.flows[number].title, route: route)
    }
    return PageLink(title: page?.heading(in: site).title ?? path, route: route)
  }

  /// The blank forms of the given ids.
  func forms(_ ids: [String]) -> Value { .list(ids.compactMap { value("forms/\($0).json") }) }

  /// The procedures of the given names.
  func procedures(_ names: [String]) -> Value { .list(names.compactMap { value("procedures/\($0).md") }) }

  /// The address of a page made from a file of the handbook; empty where there is none.
  func href(_ subject: HandbookPage.Subject) -> Value {
    .text(site.route(of: subject).map { linker.href($0) } ?? "")
  }
}
