internal import Basics

/// Where every path that a link may name leads: content files, the pages made from them, assets.
struct LinkTable: Sendable {
  private var routes: [String: Route] = [:]
  /// The same paths by their last names and by their folders, for finding what was meant.
  private var byName: [Substring: [String]] = [:]
  private var byFolder: [String: [String]] = [:]

  /// Adds a file of the site under its own address and, where it has one, its path below `content/`.
  mutating func add(_ route: Route, source: String? = nil) {
    insert(route.path, route)
    if let source { insert(source, route) }
  }

  private mutating func insert(_ path: String, _ route: Route) {
    routes[path] = route
    byName[Self.name(of: path), default: []].append(path)
    byFolder[PageTree.parent(of: path), default: []].append(path)
  }

  private static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// The file at a path from the site's root, or nil. A folder means its index page.
  subscript(path: String) -> Route? {
    routes[path] ?? routes[path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"]
  }

  /// The paths that look most like one that leads nowhere: of the same name elsewhere, else of the same folder.
  func nearest(to path: String) -> [String] {
    if let same = byName[Self.name(of: path)] { return Array(same.sorted().prefix(3)) }
    return (byFolder[PageTree.parent(of: path)] ?? []).prefix(Self.mostCompared).nearest(to: path)
  }

  /// How many paths of a folder are compared with a wrong one.
  private static let mostCompared = 200
}
