internal import Basics

/// Where every path that a link may name leads: content files, the pages made from them, assets.
struct LinkTable: Sendable {
  private var routes: [String: Route] = [:]

  /// Adds a file of the site under its own address and, where it has one, its path below `content/`.
  mutating func add(_ route: Route, source: String? = nil) {
    routes[route.path] = route
    if let source { routes[source] = route }
  }

  /// The file at a path from the site's root, or nil. A folder means its index page.
  subscript(path: String) -> Route? {
    routes[path] ?? routes[path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"]
  }

  /// The paths that look most like one that leads nowhere: of the same name elsewhere, else of the same folder.
  func nearest(to path: String) -> [String] {
    let name = path.split(separator: "/").last.map { "/\($0)" } ?? path
    let folder = PageTree.parent(of: path)
    let sameName = routes.keys.filter { $0.hasSuffix(name) || "/\($0)" == name }
    if !sameName.isEmpty { return Array(sameName.sorted().prefix(3)) }
    return routes.keys.filter { PageTree.parent(of: $0) == folder }.nearest(to: path)
  }
}
