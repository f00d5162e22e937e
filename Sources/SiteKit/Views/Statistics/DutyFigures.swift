internal import Basics
internal import Mustache
internal import Statistics

/// The figures that count a duty, in one release.
struct DutyFigures {
  let site: Site
  let linker: Linker
  /// Those of the top region.
  let figures: RegionFigures
  let duty: PageFile

  /// The indicators of the release that the duty names.
  var indicators: [Int] {
    (duty.duty?.indicators ?? []).compactMap { name in
      figures.release.schema.indicators.firstIndex { $0.id == name.string }
    }
  }

  /// A card for each.
  var cards: [Value] {
    indicators.map { .object(CardView(site: site, linker: linker, figures: figures, indicator: $0).members) }
  }

  /// The regions of the next level compared: a row a region, a column an indicator; empty where there is nothing to
  /// compare.
  var regions: [UInt8] {
    let (regions, indicators) = (figures.below.regions, indicators)
    let cells = regions.flatMap { region in indicators.map { figures.figure(of: $0, region: region) } }
    guard regions.count > 1, cells.contains(where: { $0.absence != .notPublished }) else { return [] }
    let table = FigureTable(
      rowTitle: figures.titles.region, columnTitle: figures.titles.indicator,
      rows: regions.map(figures.regionHeading), columns: indicators.map(heading), figures: cells, unit: "")
    let caption = [duty.title, site.values.label(figures.release.header.period)]
    var writer = ByteWriter(capacity: 2048)
    FigureTableMarkup(
      table: table, words: figures.titles.figures,
      caption: caption.joined(separator: site.values.word(.listSeparator)),
      rowLinks: regions.map { linker.href(figures.publication.page(of: $0)) }
    ).write(into: &writer)
    return writer.bytes
  }

  /// An indicator with its unit, since the columns differ in theirs.
  private func heading(_ indicator: Int) -> FigureTable.Heading {
    let (heading, unit) = (figures.heading(indicator), figures.unit(of: indicator))
    return unit.isEmpty ? heading : .init(heading.code, label: "\(heading.label)（\(unit)）")
  }
}
