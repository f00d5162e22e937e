internal import Handbook

/// Which files of a site go into a role's pack.
struct PackPlan: Sendable {
  /// The folders that every role needs whole.
  private static let folders: Set<Substring> = ["assets", "procedures", "flows", "forms", "policies"]
  private static let pages: Set<Route> = [Site.hotlinesRoute, Site.glossaryRoute, Route("visits.html")]

  /// The paths of all files of the pack, its start page among them.
  let paths: Set<String>

  /// A pack of these files.
  init(paths: Set<String>) { self.paths = paths }

  /// - Parameter rendered: the paths of all files of the site.
  init(of role: String, in site: Site, rendered: Set<String>) {
    let assets = Set(site.assets.map(\.route.path))
    paths = rendered.filter { Self.belongs($0, to: role, in: site, assets: assets) }.union([Site.home.path])
  }

  private static func belongs(_ path: String, to role: String, in site: Site, assets: Set<String>) -> Bool {
    if path == Site.home.path { return false }
    let names = path.split(separator: "/")
    guard names.count > 1, let folder = names.first else {
      return pages.contains(Route(path)) || assets.contains(path)
    }
    switch folder {
    case "handbook": return names[1] == role && names.count > 2 || names.count == 2 && assets.contains(path)
    case "quizzes": return isQuiz(names[1], of: role, in: site)
    case "statistics": return false
    default: return folders.contains(folder) || assets.contains(path)
    }
  }

  /// Whether a file belongs to an examination of the role: of several whose name it begins with, the longest.
  private static func isQuiz(_ file: Substring, of role: String, in site: Site) -> Bool {
    site.handbook.quizzes.filter { file.hasPrefix("\($0.id).") || file.hasPrefix("\($0.id)-") }
      .max { $0.id.utf8.count < $1.id.utf8.count }?.role.text == role
  }

  func contains(_ path: String) -> Bool { paths.contains(path) }
  func contains(_ route: Route) -> Bool { paths.contains(route.path) }
}
