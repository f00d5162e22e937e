internal import Statistics

/// A release folder of the site: its place and what it says.
struct Publication: Sendable {
  /// The folder's name below `content/statistics/`, and below `/statistics/`: `2026Q3`, `2026Q3-r1`.
  let name: String
  /// Where the folder stands, to read the release's own files.
  let folder: String
  let release: Release
  /// Whether a later revision of the period stands beside it.
  let isSuperseded: Bool
  /// Which of its regions' units have reported.
  let reporting: Reporting

  init(name: String, folder: String, release: Release, isSuperseded: Bool) {
    self.name = name
    self.folder = folder
    self.release = release
    self.isSuperseded = isSuperseded
    reporting = Reporting(release)
  }

  /// A file of `/statistics/<period>/`.
  func route(_ file: String) -> Route { Route("statistics/\(name)/\(file)") }

  /// The page of the release.
  var page: Route { route("index.html") }

  /// The page of a region.
  func page(of region: Int) -> Route { route("\(release.regions.regions[region].code).html") }

  /// A chart's drawing as a file of its own.
  func drawing(_ chart: String) -> Route { route("charts/\(chart).svg") }

  /// What stands before the name of each file to take away, so that nobody takes made-up data for real.
  var filePrefix: String { release.header.isSynthetic ? ReleaseFolder.syntheticPrefix : "" }

  /// A file to take away, by its path in the release's folder.
  func download(_ path: String) -> Route { route("data/\(ReleaseFolder.path(path, prefix: filePrefix))") }

  /// All files to take away.
  var downloads: [Route] {
    let tables = release.schema.tables.flatMap {
      [ReleaseFolder.path(of: $0), ReleaseFolder.excelPath(of: $0), ReleaseFolder.jsonPath(of: $0)]
    }
    return ([ReleaseFolder.package, ReleaseFolder.regions, ReleaseFolder.codes] + tables).map(download)
  }
}
