internal import Basics
internal import Mustache
internal import Statistics

/// A region's page in a release: its figures on top, the charts by theme, where to go from here.
struct RegionView {
  let site: Site
  let linker: Linker
  let figures: RegionFigures
  let sources: [ChartSource]
  /// The same region in the version that this one revised, and its charts; nil where there is none.
  var before: (figures: RegionFigures, sources: [ChartSource])?

  /// Whether its drawings stand as files of their own.
  var hasFiles = false

  /// What the template `statistics-region` has as `statistics`.
  var members: Object {
    var object = ReleaseValues(site: site, linker: linker, publication: figures.publication).members
    object["heading"] = .text(heading)
    object["isDated"] = .bool(lead == nil)
    object["cards"] = .list(cards)
    let sections = sections
    object["sections"] = .list(sections)
    object["hasSections"] = .bool(!sections.isEmpty)
    object["up"] = up
    let children = links(figures.below.regions)
    let siblings = siblings
    object["children"] = .list(children)
    object["hasChildren"] = .bool(!children.isEmpty)
    object["siblings"] = .list(siblings)
    object["hasSiblings"] = .bool(siblings.count > 1)
    object["tablesHere"] = .text(tablesHere)
    object["periods"] = .list(periods)
    object["coverage"] = .text(coverage)
    return object
  }

  private var tree: RegionTree { figures.release.regions }
  private var publication: Publication { figures.publication }
  private var name: String { figures.region.map { tree.regions[$0].name } ?? site.values.word(.allRegions) }

  /// The region and what its lead indicator says; where that is not printed, the region and the quarter.
  private var heading: String {
    let sentence = lead ?? site.values.label(publication.release.header.period)
    return "\(name)\(site.values.word(.colon))\(sentence)"
  }

  private var lead: String? {
    guard let lead = figures.dashboards.dashboard.lead, let region = figures.region,
      let indicator = number(of: lead.indicator),
      figures.release.schema.indicators[indicator].measure == .percent
    else { return nil }
    let figure = figures.figure(of: indicator, region: region)
    guard case .number(let percent, isRounded: false) = figure, 0...1000 ~= percent.units else { return nil }
    if let count = InTen(percent, values: site.values).text {
      return lead.inTen.replacing("{count}", with: count)
    }
    return figures.release.schema.indicators[indicator].title
      + figures.titles.figures.text(figure, unit: "%")
  }

  private func number(of name: Dashboard.Name) -> Int? {
    figures.release.schema.indicators.firstIndex { $0.id == name.text }
  }

  private var cards: [Value] {
    figures.dashboards.dashboard.headline.compactMap { name in
      number(of: name).flatMap {
        CardView(site: site, linker: linker, figures: figures, indicator: $0).value
      }
    }
  }

  /// The charts that the region has, in the order of the sections.
  var charts: [ChartView] {
    sources.compactMap { source in
      figures.table(of: source).map {
        ChartView(
          site: site, figures: figures, source: source, table: $0, before: tableBefore(source.plan.id),
          file: hasFiles ? publication.drawing(source.plan.id) : nil, linker: linker)
      }
    }
  }

  private var sections: [Value] {
    // A chart's view is large: it is asked once, and not carried from section to section.
    let all = charts.map { (id: $0.source.plan.id, value: $0.value) }
    return figures.dashboards.dashboard.sections.compactMap { section in
      let ids = Set(section.charts.map(\.id))
      let charts = all.filter { ids.contains($0.id) }.map(\.value)
      guard !charts.isEmpty else { return nil }
      return .object([
        "id": .text(section.id), "title": .text(section.title), "text": .text(section.text),
        "charts": .list(charts),
      ])
    }
  }

  /// The table of a chart in the version that this one revised.
  private func tableBefore(_ id: String) -> FigureTable? {
    before.flatMap { before in
      before.sources.first { $0.plan.id == id }.flatMap { before.figures.table(of: $0) }
    }
  }

  /// How many of the release's tables are published for regions of this level; empty where all are.
  private var tablesHere: String {
    guard let region = figures.region else { return "" }
    let tables = figures.release.schema.tables
    let here = tables.count { $0.lowest >= tree.regions[region].level }
    guard here < tables.count else { return "" }
    return site.values.fill(.tablesHere, ["here": String(here), "all": String(tables.count)])
  }

  private var up: Value {
    guard let parent = figures.region.flatMap({ tree.regions[$0].parent }) else { return .bool(false) }
    return link(parent)
  }

  /// The region among those beside it; of very many the nearest, so that not every page carries the whole list.
  private var siblings: [Value] {
    guard let region = figures.region else { return [] }
    let all = tree.siblings(of: region)
    guard all.count > Comparison.most, let place = all.firstIndex(of: region) else { return links(all) }
    let first = min(max(0, place - Comparison.most / 2), all.count - Comparison.most)
    return links(Array(all[first..<first + Comparison.most]))
  }

  private func links(_ regions: [Int]) -> [Value] { regions.map(link) }

  private func link(_ region: Int) -> Value {
    .object([
      "title": .text(tree.regions[region].name), "href": .text(linker.href(publication.page(of: region))),
      "current": .bool(region == figures.region),
    ])
  }

  /// The same region in the other quarters, the newest first; a replaced version stands after its quarter.
  private var periods: [Value] {
    figures.dashboards.current.reversed().flatMap { number in
      let other = figures.dashboards.publications[number]
      let isReplaced =
        publication.isSuperseded
        && other.release.header.period == publication.release.header.period
      return isReplaced ? [other, publication] : [other]
    }.compactMap { other in
      var route = other.page
      if let region = figures.region {
        guard let same = other.release.regions.number(of: tree.regions[region].code) else { return nil }
        route = other.page(of: same)
      }
      return .object([
        "title": .text(
          site.values.label(other.release.header.period)
            + (other.isSuperseded ? site.values.word(.olderRevision) : "")),
        "href": .text(linker.href(route)), "current": .bool(other.name == publication.name),
      ])
    }
  }

  /// How many units of the region reported; empty where nothing is known.
  private var coverage: String {
    let reporting = publication.reporting
    guard let units = figures.region.map({ reporting[$0] }) ?? reporting.whole else { return "" }
    return site.values.fill(
      .coverageText, ["expected": String(units.expected), "received": String(units.received)])
  }
}
