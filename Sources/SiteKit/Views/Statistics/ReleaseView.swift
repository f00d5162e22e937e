internal import Mustache
internal import Statistics

/// What only the page of a release has: how its figures changed, its revisions, the quality of its data.
struct ReleaseView {
  let site: Site
  let linker: Linker
  let figures: RegionFigures
  let downloads: Downloads

  /// Adds the members to `statistics`.
  func add(to object: inout Object) {
    let changes = changes
    object["changes"] = .list(changes)
    object["hasChanges"] = .bool(!changes.isEmpty)
    let movement = movement
    object["movement"] = .list(movement.map { .text($0) })
    object["revisions"] = .list(revisions)
    let late = late
    object["late"] = .list(late)
    object["hasLate"] = .bool(!late.isEmpty)
    let protection = ProtectionText(values: site.values, policy: figures.release.schema.protection)
    object["protection"] = .list((protection.counts + [protection.rates]).map { .text($0) })
    object["tolerated"] = .number(figures.release.header.toleratedErrors)
    object["hasTolerated"] = .bool(figures.release.header.toleratedErrors > 0)
    let breaks = breaks
    object["breaks"] = .list(breaks)
    object["places"] = .list(PlacesView(linker: linker, publication: figures.publication).values)
    object["hasBreaks"] = .bool(!breaks.isEmpty)
    object["downloads"] = DownloadsView(site: site, linker: linker, downloads: downloads).value
  }

  private var words: FigureWords { figures.titles.figures }
  private var indicators: [Indicator] { figures.release.schema.indicators }

  /// The indicators that the dashboard names, each once, in its order.
  private var named: [Int] {
    let dashboard = figures.dashboards.dashboard
    let names =
      dashboard.headline
      + dashboard.charts.flatMap { chart -> [Dashboard.Name] in
        if case .indicators(let names) = chart.content { names } else { [] }
      }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.text).inserted }.compactMap { name in
      indicators.firstIndex { $0.id == name.text }
    }
  }

  /// Each indicator now, a quarter ago, a year ago, and the differences.
  private var changes: [Value] {
    // Before the first release there was nothing from which anything could have changed.
    guard figures.region != nil,
      [1, 4].contains(where: { figures.dashboards.place(before: $0, in: figures.number) != nil })
    else { return [] }
    return named.compactMap { indicator in
      let series = figures.series(of: indicator)
      guard let now = series.last, now.absence != .notPublished, now.absence != .noEarlier else { return nil }
      let unit = figures.unit(of: indicator)
      let (quarter, year) = (earlier(1, series), earlier(4, series))
      return .object([
        "title": .text(indicators[indicator].title),
        "href": .text(linker.href(Site.route(ofIndicator: indicators[indicator].id))),
        "code": .text(indicators[indicator].id), "now": .text(words.text(now, unit: unit)),
        "quarter": .text(words.text(quarter, unit: unit)),
        "sinceQuarter": .text(difference(quarter, now, indicator)),
        "year": .text(words.text(year, unit: unit)), "sinceYear": .text(difference(year, now, indicator)),
      ])
    }
  }

  private func earlier(_ quarters: Int, _ series: [Figure]) -> Figure {
    figures.dashboards.place(before: quarters, in: figures.number).map { series[$0] } ?? .none(.noEarlier)
  }

  private func difference(_ before: Figure, _ now: Figure, _ indicator: Int) -> String {
    ChangeText(values: site.values, words: words).text(
      from: before, to: now, measure: indicators[indicator].measure)
      ?? FigureWords.sign(of: .noEarlier)
  }

  /// Which percentage rose most in a year and which fell most, of those that can be compared. Some begin anew every
  /// year, so that the quarter before says little of them.
  private var movement: [String] {
    guard figures.region != nil else { return [] }
    let known = named.filter { indicators[$0].measure == .percent }.compactMap { indicator in
      let series = figures.series(of: indicator)
      let change = Figure.difference(from: earlier(4, series), to: series.last ?? .none(.noEarlier))
      return change.isRounded ? nil : change.number.map { (indicator: indicator, change: $0) }
    }
    let rise = known.filter { $0.change.units > 0 }.max { $0.change < $1.change }
    let fall = known.filter { $0.change.units < 0 }.min { $0.change < $1.change }
    return [(rise, StatisticsWord.roseMost), (fall, .fellMost)].compactMap { found, word in
      found.map { found in
        site.values.fill(
          word,
          [
            "count": String(known.count), "name": indicators[found.indicator].title,
            "change": "\(found.change.magnitude.text)\(site.values.word(.percentagePoints))",
          ])
      }
    }
  }

  /// The older versions of the period, the newest first, and how much of each was changed by this release.
  private var revisions: [Value] {
    guard !figures.publication.isSuperseded else { return [] }
    return figures.dashboards.revisions(of: figures.number).map { older in
      var members = ReleaseValues(site: site, linker: linker, publication: older).members
      let changed = Revision(from: older.release, to: figures.release).changedTables
      members["changed"] = .list(
        changed.map { .object(["title": .text($0.title), "count": .number($0.cells)]) })
      members["hasChanged"] = .bool(!changed.isEmpty)
      return .object(members)
    }
  }

  /// The regions of which some units have not reported.
  private var late: [Value] {
    let tree = figures.release.regions
    return figures.release.header.coverage.filter { $0.received < $0.expected }.map { entry in
      let region = tree.number(of: entry.region)
      return .object([
        "title": .text(region.map { tree.regions[$0].name } ?? entry.region),
        "href": .text(region.map { linker.href(figures.publication.page(of: $0)) } ?? ""),
        "expected": .number(entry.expected), "received": .number(entry.received),
      ])
    }
  }

  /// The indicators that the quarter before defined otherwise, or not at all.
  private var breaks: [Value] {
    guard let place = figures.dashboards.place(before: 1, in: figures.number) else { return [] }
    return indicators.indices.filter { !figures.dashboards.isAlike($0, in: figures.number, at: place) }.map {
      .object([
        "title": .text(indicators[$0].title),
        "href": .text(linker.href(Site.route(ofIndicator: indicators[$0].id))),
      ])
    }
  }
}
