internal import Mustache
internal import Statistics

/// The charts of an indicator's page: the same forms as those of a region's page, for one indicator.
struct IndicatorCharts {
  let site: Site
  let linker: Linker
  let figures: RegionFigures
  let indicator: Int

  /// What the partial `chart` prints of each that the release has figures for.
  var values: [Value] {
    plans.compactMap { plan in
      guard let source = ChartSource(plan, in: figures.release.schema), let table = figures.table(of: source)
      else { return nil }
      // The map shows the figures of the dots again, and says nothing new.
      return ChartView(
        site: site, figures: figures, source: source, table: table, linker: linker,
        statesFinding: plan.form != .tiles
      ).value
    }
  }

  private var plans: [ChartPlan] {
    let (regions, isSeries) = (figures.below.regions, figures.periods.count > 1)
    var plans: [ChartPlan] = []
    if isSeries { plans.append(plan("series", figures.region == nil ? .multiples : .lines, .chartSeries)) }
    guard regions.count > 1 else { return plans }
    plans.append(plan("regions", .dots, .chartRegions))
    if regions.contains(where: { figures.release.regions.regions[$0].tile != nil }) {
      plans.append(plan("map", .tiles, .chartMap))
    }
    if isSeries { plans.append(plan("regions-series", .heat, .chartRegionsSeries)) }
    return plans
  }

  private func plan(_ id: String, _ form: ChartPlan.Form, _ title: StatisticsWord) -> ChartPlan {
    let definition = figures.release.schema.indicators[indicator]
    return ChartPlan(
      id: id, form: form, title: site.values.fill(title, ["name": definition.title]),
      content: .indicators([Dashboard.Name(text: definition.id, offset: 0)]))
  }
}
