internal import Mustache
internal import Statistics

/// The first page of the statistics: the newest release at a glance, all releases, where to read on.
struct StatisticsView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds what only this page has.
  func add(to object: inout Object) {
    SectionView(site: site, linker: linker, page: page).add(to: &object)
    guard let dashboards = site.dashboards, let number = dashboards.current.last else {
      object["statistics"] = .bool(false)
      return
    }
    let figures = RegionFigures(topOf: number, in: dashboards, titles: FigureTitles(site.values))
    var members = RegionView(site: site, linker: linker, figures: figures, sources: []).members
    members["releases"] = .list(dashboards.current.reversed().map { release($0, dashboards) })
    object["statistics"] = .object(members)
  }

  private func release(_ number: Int, _ dashboards: Dashboards) -> Value {
    let publication = dashboards.publications[number]
    var members = ReleaseValues(site: site, linker: linker, publication: publication).members
    members["older"] = .list(
      dashboards.revisions(of: number).map { older in
        .object(ReleaseValues(site: site, linker: linker, publication: older).members)
      })
    return .object(members)
  }
}
