internal import Statistics

/// All releases of a site, and what its pages show of them.
struct Dashboards: Sendable {
  /// What is shown, and how.
  let dashboard: Dashboard
  /// Every release: by period, the newest revision of a period before the older ones.
  let publications: [Publication]
  /// The numbers of those that are the newest revision of their period, by ascending period.
  let current: [Int]
  /// For each release: the numbers of the newest revisions up to its own period, ascending, itself the last.
  let series: [[Int]]
  /// For each release, each of those in its series and each of its indicators: the number of the indicator there that
  /// is defined alike; nil where none is.
  private let alike: [[[Int?]]]

  /// How many quarters a series shows at most.
  static let longestSeries = 12

  /// The releases in folders, and what is shown of them.
  init(_ dashboard: Dashboard, _ releases: [(name: String, folder: String, release: Release)]) {
    self.dashboard = dashboard
    let sorted = releases.sorted {
      ($0.release.header.period, $1.release.header.revision, $0.name)
        < ($1.release.header.period, $0.release.header.revision, $1.name)
    }
    publications = sorted.enumerated().map { number, found in
      Publication(
        name: found.name, folder: found.folder, release: found.release,
        isSuperseded: number > 0 && sorted[number - 1].release.header.period == found.release.header.period)
    }
    let all = publications
    current = all.indices.filter { !all[$0].isSuperseded }
    let newest = current
    series = all.indices.map { number in
      let period = all[number].release.header.period
      let earlier = newest.filter { all[$0].release.header.period < period }
      return earlier.suffix(Self.longestSeries - 1) + [number]
    }
    alike = zip(all.indices, series).map { number, series in
      let own = all[number].release
      return series.map { other in
        let release = all[other].release
        return own.schema.indicators.map { indicator in
          release.schema.indicators.firstIndex {
            $0.id == indicator.id && release.isAlike($0, to: indicator, of: own)
          }
        }
      }
    }
  }

  /// The newest release; nil where there is none.
  var newest: Publication? { current.last.map { publications[$0] } }

  /// The number of the newest revision for a quarter.
  func current(_ period: Period?) -> Int? {
    current.first { Period(publications[$0].release.header.period) == period && period != nil }
  }

  /// The older revisions of a release's period, the newest first.
  func revisions(of number: Int) -> [Publication] {
    publications.filter {
      $0.isSuperseded && $0.release.header.period == publications[number].release.header.period
    }
  }

  /// The number of the version before a newest one of a period; nil where it was never revised.
  func versionBefore(_ number: Int) -> Int? {
    let period = publications[number].release.header.period
    guard !publications[number].isSuperseded, number + 1 < publications.count,
      publications[number + 1].release.header.period == period
    else { return nil }
    return number + 1
  }

  /// An indicator's figures over a release's series, for the region with a code; a release in which the region or an
  /// indicator defined alike is missing publishes none.
  func series(of indicator: Int, for code: String, in number: Int) -> [Figure] {
    series[number].indices.map { place in figure(of: indicator, for: code, in: number, at: place) }
  }

  /// An indicator's figure for a region in the release at a place of a release's series.
  func figure(of indicator: Int, for code: String, in number: Int, at place: Int) -> Figure {
    let release = publications[series[number][place]].release
    guard let other = alike[number][place][indicator], let region = release.regions.number(of: code) else {
      return .none(.notPublished)
    }
    let definition = release.schema.indicators[other]
    guard definition.measure == .change else { return release.figure(of: definition, region: region) }
    let earlier = Period(release.header.period).flatMap { current($0.before(1)) }
    return release.figure(of: definition, region: region, earlier: earlier.map { publications[$0].release })
  }

  /// Whether an indicator of a release is defined alike in the release at a place of its series.
  func isAlike(_ indicator: Int, in number: Int, at place: Int) -> Bool {
    alike[number][place][indicator] != nil
  }

  /// The place in a release's series of the quarter some quarters before it; nil where it has no release.
  func place(before quarters: Int, in number: Int) -> Int? {
    guard let wanted = Period(publications[number].release.header.period)?.before(quarters) else {
      return nil
    }
    return series[number].firstIndex { Period(publications[$0].release.header.period) == wanted }
  }
}
