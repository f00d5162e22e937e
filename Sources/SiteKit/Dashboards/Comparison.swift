internal import Statistics

/// Regions that are held against each other.
struct Comparison: Sendable, Equatable {
  /// The regions, by code.
  let regions: [Int]
  /// The region they all belong to, whose own figure they are held against; nil where there is none.
  let above: Int?
  /// The page's own region, where it is one of them.
  let own: Int?

  /// How many can still be read side by side.
  static let most = 60
}

extension RegionFigures {
  /// The regions below; of a release with several regions on top, those.
  var below: Comparison {
    guard let region else {
      return Comparison(regions: release.regions.tops, above: nil, own: nil)
    }
    return Comparison(regions: release.regions.children[region], above: region, own: nil)
  }

  /// The region and those beside it.
  var beside: Comparison {
    guard let region else { return below }
    return Comparison(
      regions: release.regions.siblings(of: region), above: release.regions.regions[region].parent,
      own: region)
  }

  /// The regions that a chart compares. Dots show a region among those beside it; the other forms show those below,
  /// and those beside only where the indicator is not published below.
  func comparison(of indicator: Int, _ form: ChartPlan.Form) -> Comparison {
    let (below, beside) = (below, beside)
    func isPublished(_ region: Int) -> Bool {
      switch figure(of: indicator, region: region).absence {
      case .notPublished, .noEarlier: false
      default: true
      }
    }
    let isAlone = region == nil || beside.regions.count < 2
    let isBelow = isAlone || form != .dots && below.regions.contains(where: isPublished)
    let chosen = isBelow ? below : beside
    return chosen.regions.count > Comparison.most ? Comparison(regions: [], above: nil, own: nil) : chosen
  }

  /// The same for a chart of one indicator; nil for any other.
  func comparison(of source: ChartSource) -> Comparison? {
    guard case .indicators(let indicators) = source.content, source.plan.form.comparesRegions else {
      return nil
    }
    return comparison(of: indicators[0], source.plan.form)
  }
}

extension ChartPlan.Form {
  /// Whether a chart of an indicator in this form shows several regions.
  var comparesRegions: Bool {
    switch self {
    case .dots, .tiles, .multiples, .heat: true
    case .bars, .groupedBars, .stackedBars, .pyramid, .lines: false
    }
  }
}
