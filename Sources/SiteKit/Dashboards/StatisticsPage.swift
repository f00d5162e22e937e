/// A page that is made of releases.
enum StatisticsPage: Sendable {
  /// A release, by its number among the publications.
  case release(Int)
  /// A region in a release.
  case region(release: Int, region: Int)
  /// What a release's signs, tables and columns mean.
  case dictionary(Int)
  /// All indicators of a release.
  case indicators(release: Int)
  /// An indicator, by the newest release that has it.
  case indicator(IndicatorPlace)
  /// The duties that a release counts.
  case duties(release: Int)

  /// The page's address.
  func route(in dashboards: Dashboards) -> Route {
    switch self {
    case .release(let number): dashboards.publications[number].page
    case .region(let number, let region): dashboards.publications[number].page(of: region)
    case .dictionary(let number): dashboards.publications[number].route("dictionary.html")
    case .indicators: Site.indicatorsRoute
    case .indicator(let place):
      Site.route(
        ofIndicator: dashboards.publications[place.release].release.schema.indicators[place.indicator].id)
    case .duties: Site.dutyFiguresRoute
    }
  }

  /// The release of which it is made.
  func publication(in dashboards: Dashboards) -> Publication {
    switch self {
    case .release(let number), .region(let number, _), .dictionary(let number), .indicators(let number),
      .duties(let number):
      dashboards.publications[number]
    case .indicator(let place): dashboards.publications[place.release]
    }
  }
}

extension Dashboards {
  /// All pages: release by release, then those of the indicators.
  var pages: [StatisticsPage] {
    let releases: [StatisticsPage] = publications.indices.flatMap { number in
      [.release(number), .dictionary(number)]
        + publications[number].release.regions.regions.indices.map { .region(release: number, region: $0) }
    }
    guard let newest = current.last else { return releases }
    return releases + [.indicators(release: newest), .duties(release: newest)]
      + indicatorPlaces.map { .indicator($0) }
  }
}
