internal import Statistics

/// The figures of one region in one release: what its page shows.
struct RegionFigures {
  let dashboards: Dashboards
  /// The release's number among the publications.
  let number: Int
  /// The region's number in the release; nil for the whole of a release that has several regions on top.
  let region: Int?
  let titles: FigureTitles

  init(dashboards: Dashboards, number: Int, region: Int?, titles: FigureTitles) {
    self.dashboards = dashboards
    self.number = number
    self.region = region
    self.titles = titles
  }

  /// The figures of a release's top region; where it has several on top, of none by itself.
  init(topOf number: Int, in dashboards: Dashboards, titles: FigureTitles) {
    let tops = dashboards.publications[number].release.regions.tops
    self.init(
      dashboards: dashboards, number: number, region: tops.count == 1 ? tops.first : nil, titles: titles)
  }

  var publication: Publication { dashboards.publications[number] }
  var release: Release { publication.release }

  /// What an indicator's numbers are counted in.
  func unit(of indicator: Int) -> String {
    let definition = release.schema.indicators[indicator]
    switch definition.measure {
    case .count:
      let record = release.schema.records[release.schema.tables[definition.numerator.table].record]
      return dashboards.dashboard.units[record.name] ?? ""
    case .percent, .change: return "%"
    case .ratio: return ""
    }
  }

  /// What the numbers of a chart are counted in.
  func unit(of source: ChartSource) -> String {
    switch source.content {
    case .indicators(let indicators): return unit(of: indicators[0])
    case .cells(let cells):
      let record = release.schema.records[release.schema.tables[cells.table].record]
      return cells.isShare ? "%" : dashboards.dashboard.units[record.name] ?? ""
    }
  }

  /// An indicator's figures over the release's series, for its region.
  func series(of indicator: Int) -> [Figure] {
    guard let region else { return periods.map { _ in .none(.notPublished) } }
    return dashboards.series(of: indicator, for: release.regions.regions[region].code, in: number)
  }

  /// An indicator's figure for a region of the release.
  func figure(of indicator: Int, region: Int) -> Figure {
    dashboards.figure(
      of: indicator, for: release.regions.regions[region].code, in: number,
      at: dashboards.series[number].count - 1)
  }

  /// The table of a chart; nil where nothing of it is published here, or it would be too long to be read.
  func table(of source: ChartSource) -> FigureTable? {
    switch source.content {
    case .cells(let cells):
      guard let region else { return nil }
      return CellTable(
        release: release, source: cells, region: region, unit: unit(of: source),
        columnTitle: cells.isShare ? titles.share : titles.count
      ).table
    case .indicators(let indicators):
      let table =
        switch source.plan.form {
        case .bars: bars(published(indicators.map { ($0, [own($0)]) }))
        case .lines: lines(published(indicators.map { ($0, series(of: $0)) }))
        default: compared(indicators[0], source.plan.form)
        }
      return table.figures.allSatisfy { $0.absence == .notPublished || $0.absence == .noEarlier }
        ? nil : table
    }
  }

  /// An indicator by its number, and its figures here.
  private typealias Line = (indicator: Int, figures: [Figure])

  /// The indicators of which this region has anything; all of them where it has nothing.
  private func published(_ lines: [Line]) -> [Line] {
    let found = lines.filter { $0.figures.contains { $0.absence != .notPublished } }
    return found.isEmpty ? lines : found
  }

  /// The region's own figure of this release.
  private func own(_ indicator: Int) -> Figure {
    region.map { figure(of: indicator, region: $0) } ?? .none(.notPublished)
  }

  private func bars(_ lines: [Line]) -> FigureTable {
    FigureTable(
      rowTitle: titles.indicator, columnTitle: "", rows: lines.map { heading($0.indicator) },
      columns: [.init(periodCode, label: periodCode)],
      figures: lines.flatMap(\.figures), unit: unit(of: lines[0].indicator))
  }

  private func lines(_ lines: [Line]) -> FigureTable {
    let periods = periods
    return FigureTable(
      rowTitle: titles.period, columnTitle: titles.indicator, rows: periods,
      columns: lines.map { heading($0.indicator) },
      figures: periods.indices.flatMap { period in lines.map { $0.figures[period] } },
      unit: unit(of: lines[0].indicator))
  }

  private func compared(_ indicator: Int, _ form: ChartPlan.Form) -> FigureTable {
    let regions = comparison(of: indicator, form).regions
    let heads = regions.map(regionHeading)
    guard form == .multiples || form == .heat else {
      return FigureTable(
        rowTitle: titles.region, columnTitle: "", rows: heads, columns: [heading(indicator)],
        figures: regions.map { figure(of: indicator, region: $0) }, unit: unit(of: indicator))
    }
    let series = regions.map {
      dashboards.series(of: indicator, for: release.regions.regions[$0].code, in: number)
    }
    guard form == .multiples else {
      return FigureTable(
        rowTitle: titles.region, columnTitle: titles.period, rows: heads, columns: periods,
        figures: series.flatMap { $0 }, unit: unit(of: indicator))
    }
    return FigureTable(
      rowTitle: titles.period, columnTitle: titles.region, rows: periods, columns: heads,
      figures: periods.indices.flatMap { period in series.map { $0[period] } }, unit: unit(of: indicator))
  }

  private var periodCode: String { release.header.period }

  /// The quarters of the release's series.
  var periods: [FigureTable.Heading] {
    dashboards.series[number].map {
      let period = dashboards.publications[$0].release.header.period
      return .init(period, label: period)
    }
  }

  /// An indicator as the head of a row.
  func heading(_ indicator: Int) -> FigureTable.Heading {
    let definition = release.schema.indicators[indicator]
    return .init(definition.id, label: definition.title)
  }

  /// A region as the head of a row.
  func regionHeading(_ number: Int) -> FigureTable.Heading {
    let region = release.regions.regions[number]
    return .init(region.code, label: region.name)
  }
}
