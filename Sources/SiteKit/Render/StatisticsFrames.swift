internal import Statistics

/// The frames of the pages made of releases: titles, and the pages above.
struct StatisticsFrames: Sendable {
  let site: Site
  let dashboards: Dashboards

  /// The frame of a page.
  func frame(of page: StatisticsPage) -> Frame {
    let publication = page.publication(in: dashboards)
    var frame = Frame(route: page.route(in: dashboards), title: title(of: page), template: page.template)
    frame.updated = publication.release.header.published
    frame.crumbs = site.crumbs(ofFolder: "statistics")
    switch page {
    case .release, .indicators, .duties: break
    case .indicator:
      frame.crumbs.append(PageLink(title: site.values.word(.indicators), route: Site.indicatorsRoute))
    case .dictionary:
      frame.headTitle = "\(frame.title) - \(title(of: publication))"
      frame.crumbs.append(PageLink(title: title(of: publication), route: publication.page))
    case .region(_, let region):
      frame.headTitle = "\(frame.title) - \(title(of: publication))"
      frame.crumbs.append(PageLink(title: title(of: publication), route: publication.page))
      frame.crumbs += above(region, in: publication)
    }
    return frame
  }

  private func title(of page: StatisticsPage) -> String {
    switch page {
    case .release(let number): title(of: dashboards.publications[number])
    case .region(let number, let region):
      dashboards.publications[number].release.regions.regions[region].name
    case .dictionary: site.values.word(.dictionary)
    case .indicators: site.values.word(.indicators)
    case .indicator(let place):
      dashboards.publications[place.release].release.schema.indicators[place.indicator].title
    case .duties: site.values.word(.dutyFigures)
    }
  }

  private func title(of publication: Publication) -> String {
    let period = site.values.label(publication.release.header.period)
    guard publication.isSuperseded else { return period }
    return period + site.values.word(.olderRevision)
  }

  /// The regions above a region, from the top.
  private func above(_ region: Int, in publication: Publication) -> [PageLink] {
    let regions = publication.release.regions.regions
    var above: [PageLink] = []
    var parent = regions[region].parent
    while let number = parent {
      above.insert(PageLink(title: regions[number].name, route: publication.page(of: number)), at: 0)
      parent = regions[number].parent
    }
    return above
  }
}

extension StatisticsPage {
  /// The template that prints such a page.
  fileprivate var template: String {
    switch self {
    case .release: "statistics-release"
    case .region: "statistics-region"
    case .dictionary: "statistics-dictionary"
    case .indicators: "statistics-indicators"
    case .indicator: "statistics-indicator"
    case .duties: "statistics-duties"
    }
  }
}
