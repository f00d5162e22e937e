internal import Statistics

/// Where an indicator stands: the newest release that has it.
struct IndicatorPlace: Sendable {
  /// The release's number among the publications.
  let release: Int
  /// The indicator's number in that release.
  let indicator: Int
}

extension Dashboards {
  /// Every indicator that some release has: those of the newest release in its order, then those that only an earlier
  /// one has.
  var indicatorPlaces: [IndicatorPlace] {
    var known: Set<String> = []
    return newestFirst.flatMap { number in
      publications[number].release.schema.indicators.enumerated()
        .filter { known.insert($1.id).inserted }
        .map { IndicatorPlace(release: number, indicator: $0.offset) }
    }
  }

  /// Where the indicator with an id stands; nil where no release has it.
  func place(ofIndicator id: String) -> IndicatorPlace? {
    for number in newestFirst {
      if let indicator = publications[number].release.schema.indicators.firstIndex(where: { $0.id == id }) {
        return IndicatorPlace(release: number, indicator: indicator)
      }
    }
    return nil
  }

  /// The earlier releases of a release's series that have the indicator and define it otherwise, each by its place.
  func redefinitions(of indicator: Int, in number: Int) -> [(place: Int, definition: Indicator)] {
    let own = publications[number].release
    let definition = own.schema.indicators[indicator]
    return series[number].enumerated().compactMap { place, other in
      let release = publications[other].release
      guard let same = release.indicator(definition.id), !release.isAlike(same, to: definition, of: own)
      else {
        return nil
      }
      return (place, same)
    }
  }

  /// The newest revisions, the last quarter's first, then the older revisions.
  private var newestFirst: [Int] {
    current.reversed() + publications.indices.filter { publications[$0].isSuperseded }
  }
}
