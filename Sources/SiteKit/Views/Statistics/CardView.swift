internal import Basics
internal import Charts
internal import Mustache
internal import Statistics

/// One figure on top of a page: an indicator, how it changed, its clause, a small line of its quarters.
struct CardView {
  let site: Site
  let linker: Linker
  let figures: RegionFigures
  let indicator: Int

  /// What the partial `card` prints; nil where the region has no such figure.
  var value: Value? {
    figures.series(of: indicator).last?.absence == .notPublished ? nil : .object(members)
  }

  /// The same for any figure; where none is published for the region, `hasValue` is false.
  var members: Object {
    let series = figures.series(of: indicator)
    let now = series.last ?? .none(.notPublished)
    let definition = figures.release.schema.indicators[indicator]
    let reference = try? site.library.index.resolve(definition.clause).get()
    return [
      "title": .text(definition.title), "href": .text(linker.href(Site.route(ofIndicator: definition.id))),
      "value": .text(words.text(now, unit: figures.unit(of: indicator))), "isKnown": .bool(now.number != nil),
      "hasValue": .bool(now.absence != .notPublished),
      "above": above, "changes": .list(changes(now, series)), "spark": .html(spark(series)),
      "clause": .text(reference?.label ?? ""),
      "clauseDocument": .text(reference?.name ?? ""), "clauseName": .text(reference?.fullLabel ?? ""),
      "clauseHref": .text(reference.map { linker.href(site.library.place(of: $0)) } ?? ""),
    ]
  }

  private var words: FigureWords { figures.titles.figures }

  /// The figure of the region above, where the two can be held against each other.
  private var above: Value {
    let definition = figures.release.schema.indicators[indicator]
    guard definition.measure == .percent || definition.measure == .ratio, let region = figures.beside.above
    else { return .bool(false) }
    let figure = figures.figure(of: indicator, region: region)
    guard figure.number != nil else { return .bool(false) }
    return .object([
      "title": .text(figures.release.regions.regions[region].name),
      "value": .text(words.text(figure, unit: figures.unit(of: indicator))),
    ])
  }

  /// Against the quarter and the year before, as far as both numbers are printed.
  private func changes(_ now: Figure, _ series: [Figure]) -> [Value] {
    // A change of a change is not what anybody asks for.
    guard figures.release.schema.indicators[indicator].measure != .change else { return [] }
    return [(1, StatisticsWord.sinceQuarter), (4, .sinceYear)].compactMap { quarters, word in
      guard let place = figures.dashboards.place(before: quarters, in: figures.number),
        let text = ChangeText(values: site.values, words: words).text(
          from: series[place], to: now, measure: figures.release.schema.indicators[indicator].measure)
      else { return nil }
      return .object(["label": .text(site.values.word(word)), "value": .text(text)])
    }
  }

  private func spark(_ series: [Figure]) -> [UInt8] {
    guard series.count(where: { $0.number != nil }) > 1 else { return [] }
    let table = FigureTable(
      rowTitle: "", columnTitle: "", rows: figures.periods, columns: [figures.heading(indicator)],
      figures: series, unit: figures.unit(of: indicator))
    var writer = ByteWriter(capacity: 512)
    SVGWriter(.page).write(Chart(.spark, table, words: words).drawing(.wide), name: "spark", into: &writer)
    return writer.bytes
  }
}

/// How a figure changed, in words: points for percentages, percent for counts.
struct ChangeText {
  let values: SiteValues
  let words: FigureWords

  /// `+2.1个百分点`, `−1.8%`, or nil where either figure is not printed.
  func text(from before: Figure, to now: Figure, measure: Indicator.Measure) -> String? {
    let change =
      switch measure {
      case .percent, .change, .ratio: Figure.difference(from: before, to: now)
      case .count: Figure.growth(from: before, to: now)
      }
    guard case .number(let number, let isRounded) = change else { return nil }
    let unit =
      switch measure {
      case .percent, .change: values.word(.percentagePoints)
      case .count: "%"
      case .ratio: ""
      }
    return "\(isRounded ? words.about : "")\(number.units > 0 ? "+" : "")\(number.text)\(unit)"
  }
}
