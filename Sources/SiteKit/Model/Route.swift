/// The path of a file of the site from its root, names joined by `/`: `handbook/child-director/05-report.html`.
struct Route: Sendable, Hashable, Comparable {
  let path: String

  init(_ path: String) { self.path = path }

  /// The route of a page made from a content file: `.md` and `.txt` become `.html`.
  ///
  /// - Parameter slug: another last name, from the page's front matter.
  init(source: String, slug: String? = nil) {
    let dot = source.lastIndex(of: ".") ?? source.endIndex
    var stem = source[..<dot]
    if let slug {
      let folder = stem.lastIndex(of: "/").map { stem[...$0] } ?? ""
      stem = folder + slug
    }
    path = "\(stem).html"
  }

  /// What leads from this file to the root: `../` for each folder above it.
  var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

  /// The relative address of another file of the site, seen from this one.
  func href(to target: Route, fragment: String = "") -> String {
    if target == self, !fragment.isEmpty { return "#\(fragment)" }
    let from = path.utf8
    let to = target.path.utf8
    var shared = to.startIndex
    var here = from.startIndex
    var cursor = to.startIndex
    while here < from.endIndex, cursor < to.endIndex, from[here] == to[cursor] {
      if to[cursor] == UInt8(ascii: "/") { shared = to.index(after: cursor) }
      here = from.index(after: here)
      cursor = to.index(after: cursor)
    }
    let sharedLength = to.distance(from: to.startIndex, to: shared)
    let ups = from.dropFirst(sharedLength).count { $0 == UInt8(ascii: "/") }
    let steps = String(repeating: "../", count: ups)
    let rest = Substring(to[shared...])
    return fragment.isEmpty ? "\(steps)\(rest)" : "\(steps)\(rest)#\(fragment)"
  }

  /// Order of bytes.
  static func < (left: Route, right: Route) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
