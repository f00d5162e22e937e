/// The pages of a site in their folders, each folder with its index page first.
struct PageTree: Sendable {
  /// A folder of pages.
  struct Folder: Sendable {
    /// The path below `content/`; empty for the site itself.
    let path: String
    /// Its index page.
    let index: PageFile
    /// Its other pages, in order.
    let pages: [PageFile]
    /// The paths of the folders in it, in order.
    let folders: [String]
    /// Title and address of each of its pages: what every page of the folder lists of the others.
    let links: [PageLink]
    private let positions: [Route: Int]
    private let paths: [String: Int]

    init(path: String, index: PageFile, pages: [PageFile], folders: [String]) {
      self.path = path
      self.index = index
      self.pages = pages
      self.folders = folders
      links = pages.map { PageLink(title: $0.title, route: $0.route) }
      positions = Dictionary(zip(pages.map(\.route), pages.indices)) { first, _ in first }
      paths = Dictionary(zip(pages.map(\.path), pages.indices)) { first, _ in first }
    }

    /// Where a page stands among the folder's pages.
    func position(of page: PageFile) -> Int? { positions[page.route] }

    /// The page of a path below `content/`, the index aside.
    func page(at path: String) -> PageFile? { paths[path].map { pages[$0] } }
  }

  /// All folders by path.
  let folders: [String: Folder]

  /// All pages, folder by folder in order of path, each folder's index first.
  let pages: [PageFile]

  /// Arranges pages into folders; a folder without an index page gets one.
  init(_ files: [PageFile]) {
    var indexes: [String: PageFile] = [:]
    var members: [String: [PageFile]] = [:]
    for page in files {
      let folder = Self.parent(of: page.path)
      if page.isIndex { indexes[folder] = page } else { members[folder, default: []].append(page) }
    }
    var paths: Set<String> = [""]
    for folder in Array(indexes.keys) + Array(members.keys) {
      var path = folder
      while paths.insert(path).inserted { path = Self.parent(of: path) }
    }
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in sorted where indexes[path] == nil { indexes[path] = PageFile(indexOf: path) }
    var children: [String: [String]] = [:]
    for path in sorted where !path.isEmpty { children[Self.parent(of: path), default: []].append(path) }
    var folders: [String: Folder] = [:]
    for path in sorted {
      guard let index = indexes[path] else { continue }
      let inside = (children[path] ?? []).sorted { left, right in
        Self.precedes(indexes[left], indexes[right])
      }
      folders[path] = Folder(
        path: path, index: index, pages: (members[path] ?? []).sorted(by: Self.precedes), folders: inside)
    }
    self.folders = folders
    pages = sorted.compactMap { folders[$0] }.flatMap { [$0.index] + $0.pages }
  }

  /// The folder in which a page or a folder stands.
  static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The folder of a page.
  func folder(of page: PageFile) -> Folder? { folders[Self.parent(of: page.path)] }

  private static func precedes(_ left: PageFile?, _ right: PageFile?) -> Bool {
    guard let left, let right else { return right != nil }
    return precedes(left, right)
  }

  private static func precedes(_ left: PageFile, _ right: PageFile) -> Bool {
    let leftKey = left.duty?.number ?? left.order ?? Int.max
    let rightKey = right.duty?.number ?? right.order ?? Int.max
    return leftKey != rightKey ? leftKey < rightKey : left.route < right.route
  }
}
