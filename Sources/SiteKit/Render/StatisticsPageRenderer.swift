internal import Basics
internal import Mustache
internal import Statistics

/// What a page made of releases has around and in it.
struct StatisticsPageRenderer: Sendable {
  let site: Site
  let dashboards: Dashboards
  /// For each release the charts that it can show.
  private let sources: [[ChartSource]]
  private let titles: FigureTitles

  init(site: Site, dashboards: Dashboards) {
    self.site = site
    self.dashboards = dashboards
    sources = dashboards.publications.map { publication in
      dashboards.dashboard.charts.compactMap { ChartSource($0, in: publication.release.schema) }
    }
    titles = FigureTitles(site.values)
  }

  /// The frame of a page.
  func frame(of page: StatisticsPage) -> Frame {
    let route = page.route(in: dashboards)
    switch page {
    case .release(let number):
      let publication = dashboards.publications[number]
      var frame = Frame(route: route, title: title(of: publication), template: "statistics-release")
      frame.updated = publication.release.header.published
      frame.crumbs = site.crumbs(ofFolder: "statistics")
      return frame
    case .region(let number, let region):
      let publication = dashboards.publications[number]
      let regions = publication.release.regions.regions
      var frame = Frame(
        route: route, title: regions[region].name, template: "statistics-region")
      frame.headTitle = "\(regions[region].name) - \(title(of: publication))"
      frame.updated = publication.release.header.published
      frame.crumbs = site.crumbs(ofFolder: "statistics")
      frame.crumbs.append(PageLink(title: title(of: publication), route: publication.page))
      var above: [PageLink] = []
      var parent = regions[region].parent
      while let number = parent {
        above.insert(PageLink(title: regions[number].name, route: publication.page(of: number)), at: 0)
        parent = regions[number].parent
      }
      frame.crumbs += above
      return frame
    }
  }

  /// Adds what only such a page has.
  func add(_ page: StatisticsPage, linker: Linker, to object: inout Object) {
    switch page {
    case .release(let number):
      let tops = dashboards.publications[number].release.regions.byLevel[0]
      let view = region(tops.count == 1 ? tops.lowerBound : nil, in: number, linker)
      var members = view.members
      ReleaseView(site: site, linker: linker, figures: view.figures).add(to: &members)
      object["statistics"] = .object(members)
    case .region(let number, let region):
      object["statistics"] = .object(self.region(region, in: number, linker).members)
    }
  }

  private func region(_ region: Int?, in number: Int, _ linker: Linker) -> RegionView {
    RegionView(
      site: site, linker: linker,
      figures: RegionFigures(dashboards: dashboards, number: number, region: region, titles: titles),
      sources: sources[number], before: before(region, in: number))
  }

  /// The region in the version that a release revised.
  private func before(_ region: Int?, in number: Int) -> (figures: RegionFigures, sources: [ChartSource])? {
    guard let older = dashboards.versionBefore(number), let region else { return nil }
    let code = dashboards.publications[number].release.regions.regions[region].code
    guard let same = dashboards.publications[older].release.regions.number(of: code) else { return nil }
    return (
      RegionFigures(dashboards: dashboards, number: older, region: same, titles: titles), sources[older]
    )
  }

  private func title(of publication: Publication) -> String {
    let period = site.values.label(publication.release.header.period)
    let revision = publication.release.header.revision
    return publication.isSuperseded
      ? "\(period)\(site.values.fill(.olderRevision, ["number": String(revision)]))" : period
  }
}
