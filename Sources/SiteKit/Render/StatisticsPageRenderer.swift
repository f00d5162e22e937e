internal import Basics
internal import Mustache
internal import Statistics

/// What a page made of releases has around and in it.
struct StatisticsPageRenderer: Sendable {
  let site: Site
  let dashboards: Dashboards
  /// For each release what can be taken away of it.
  let downloads: [Downloads]
  /// For each release the charts that it can show.
  private let sources: [[ChartSource]]
  private let titles: FigureTitles
  /// The duties that an indicator counts, by its id.
  private let duties: [String: [PageFile]]

  /// - Throws: where a release's files are no longer as they were when it was read.
  init(site: Site, dashboards: Dashboards) throws {
    self.site = site
    self.dashboards = dashboards
    sources = dashboards.publications.map { publication in
      dashboards.dashboard.charts.compactMap { ChartSource($0, in: publication.release.schema) }
    }
    titles = FigureTitles(site.values)
    downloads = try dashboards.publications.map { publication in
      try Downloads(publication, units: dashboards.dashboard.units, values: site.values)
    }
    duties = site.tree.pages.reduce(into: [:]) { duties, page in
      for name in page.duty?.indicators ?? [] { duties[name.string, default: []].append(page) }
    }
  }

  /// The frame of a page.
  func frame(of page: StatisticsPage) -> Frame {
    StatisticsFrames(site: site, dashboards: dashboards).frame(of: page)
  }

  /// Adds what only such a page has.
  func add(_ page: StatisticsPage, linker: Linker, to object: inout Object) {
    switch page {
    case .release(let number):
      let view = whole(of: number, linker)
      var members = view.members
      ReleaseView(site: site, linker: linker, figures: view.figures, downloads: downloads[number]).add(
        to: &members)
      object["statistics"] = .object(members)
    case .dictionary(let number):
      object["statistics"] = release(number, linker)
      object["dictionary"] = DictionaryView(site: site, linker: linker, downloads: downloads[number]).value
    case .region(let number, let region):
      object["statistics"] = .object(self.region(region, in: number, linker).members)
    case .indicators(let number):
      object["statistics"] = release(number, linker)
      IndicatorsView(site: site, linker: linker, figures: top(of: number)).add(to: &object)
    case .indicator(let place):
      object["statistics"] = release(place.release, linker)
      let id = dashboards.publications[place.release].release.schema.indicators[place.indicator].id
      object["indicator"] = .object(
        IndicatorView(
          site: site, linker: linker, figures: top(of: place.release), indicator: place.indicator,
          downloads: downloads[place.release], duties: duties[id] ?? []
        ).members)
    case .duties(let number):
      object["statistics"] = release(number, linker)
      object["roles"] = .list(DutyFiguresView(site: site, linker: linker, figures: top(of: number)).roles)
    }
  }

  private func release(_ number: Int, _ linker: Linker) -> Value {
    .object(ReleaseValues(site: site, linker: linker, publication: dashboards.publications[number]).members)
  }

  private func top(of number: Int) -> RegionFigures {
    RegionFigures(topOf: number, in: dashboards, titles: titles)
  }

  /// The drawings of a release's page as files of their own.
  func drawings(of number: Int) -> [(route: Route, bytes: [UInt8])] {
    whole(of: number, Linker(from: dashboards.publications[number].page)).charts.compactMap { chart in
      chart.file.map { (route: $0, bytes: chart.drawing) }
    }
  }

  /// A release as its own page shows it: its region on top, or all of them where there are several.
  private func whole(of number: Int, _ linker: Linker) -> RegionView {
    var view = region(top(of: number).region, in: number, linker)
    view.hasFiles = true
    return view
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
}
