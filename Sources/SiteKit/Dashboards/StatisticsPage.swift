/// A page that is made of releases.
enum StatisticsPage: Sendable {
  /// A release, by its number among the publications.
  case release(Int)
  /// A region in a release.
  case region(release: Int, region: Int)
  /// What a release's signs, tables and columns mean.
  case dictionary(Int)

  /// The page's address.
  func route(in dashboards: Dashboards) -> Route {
    switch self {
    case .release(let number): dashboards.publications[number].page
    case .region(let number, let region): dashboards.publications[number].page(of: region)
    case .dictionary(let number): dashboards.publications[number].route("dictionary.html")
    }
  }

  /// The release of which it is made.
  func publication(in dashboards: Dashboards) -> Publication {
    switch self {
    case .release(let number), .region(let number, _), .dictionary(let number):
      dashboards.publications[number]
    }
  }
}

extension Dashboards {
  /// All pages, release by release.
  var pages: [StatisticsPage] {
    publications.indices.flatMap { number in
      [.release(number), .dictionary(number)]
        + publications[number].release.regions.regions.indices.map { .region(release: number, region: $0) }
    }
  }
}
