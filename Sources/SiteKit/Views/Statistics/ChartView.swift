internal import Basics
internal import Charts
internal import Mustache
internal import Statistics

/// A chart of a region's page: its words, its drawings, its table.
struct ChartView {
  let site: Site
  let figures: RegionFigures
  let source: ChartSource
  let table: FigureTable
  /// What the version before a revision said; nil where there was none.
  let before: FigureTable?
  /// Where the drawing stands as a file of its own; nil where it does not.
  let file: Route?
  let linker: Linker
  /// Whether the title may be what the figures say.
  let statesFinding: Bool
  /// The regions of a chart that compares some.
  private let comparison: Comparison?

  init(
    site: Site, figures: RegionFigures, source: ChartSource, table: FigureTable, before: FigureTable? = nil,
    file: Route? = nil, linker: Linker, statesFinding: Bool = true
  ) {
    self.site = site
    self.figures = figures
    self.source = source
    self.table = table
    self.before = before
    self.file = file
    self.linker = linker
    self.statesFinding = statesFinding
    comparison = figures.comparison(of: source)
  }

  /// What the partial `chart` prints.
  var value: Value {
    let finding = finding
    let title = finding ?? source.plan.title
    let context = context
    let subtitle = subtitle(besides: finding, context)
    var wide = ByteWriter(capacity: 4096)
    var narrow = ByteWriter(capacity: 4096)
    let chart = Chart(form, table, words: words)
    let writer = SVGWriter(.page)
    writer.write(chart.drawing(.wide), name: "wide", into: &wide)
    writer.write(chart.drawing(.narrow), name: "narrow", into: &narrow)
    var cells = ByteWriter(capacity: 4096)
    FigureTableMarkup(
      table: table, words: words, caption: "\(source.plan.title)（\(context)）",
      revised: revised, revisedMark: site.values.word(.revisedMark), rowLinks: rowLinks
    ).write(
      into: &cells)
    return .object([
      "id": .text(source.plan.id), "form": .text(source.plan.form.rawValue), "title": .text(title),
      "subtitle": .text(subtitle), "alternative": .text(alternative(title)), "wide": .html(wide.bytes),
      "narrow": .html(narrow.bytes), "table": .html(cells.bytes),
      "svgHref": .text(file.map { linker.href($0) } ?? ""),
    ])
  }

  /// The drawing as a file of its own, which says by itself what it shows and where it comes from.
  var drawing: [UInt8] {
    let finding = finding
    let title = finding ?? source.plan.title
    let header = figures.release.header
    let from = site.values.fill(
      header.isSynthetic ? .drawingSourceSynthetic : .drawingSource,
      [
        "site": site.configuration.title, "period": site.values.label(header.period),
        "asOf": header.asOf.chinese,
      ])
    let place = SVGWriter.Place.file(
      title: title, description: alternative(title), language: site.configuration.language)
    var writer = ByteWriter(capacity: 8192)
    SVGWriter(place).write(
      Chart(form, table, words: words).drawing(.wide).sheet(
        title: title, subtitle: subtitle(besides: finding, context), source: from),
      name: "sheet", into: &writer)
    return writer.bytes
  }

  private var words: FigureWords { figures.titles.figures }

  /// Where the heads of the table's rows lead, where they are regions.
  private var rowLinks: [String] {
    guard let comparison, source.plan.form != .multiples else { return [] }
    return comparison.regions.map { linker.href(figures.publication.page(of: $0)) }
  }

  /// The figures that the version before had otherwise, both being numbers.
  private var revised: Set<Int> {
    guard let before, before.rows == table.rows, before.columns == table.columns else { return [] }
    return Set(
      table.figures.indices.filter { place in
        guard let old = before.figures[place].number, let new = table.figures[place].number else {
          return false
        }
        return old != new
      })
  }

  private var finding: String? {
    guard statesFinding else { return nil }
    var isComparison = false
    if case .indicators(let indicators) = source.content {
      let first = figures.release.schema.indicators[indicators[0]]
      if source.plan.form == .lines, first.measure == .change { return nil }
      isComparison = true
    }
    return Finding(values: site.values, words: words).sentence(
      source.plan.form, table, isComparison: isComparison)
  }

  /// What is shown, of which region and when.
  private func subtitle(besides finding: String?, _ context: String) -> String {
    finding == nil ? context : "\(source.plan.title)\(site.values.word(.listSeparator))\(context)"
  }

  /// The region, the quarter, the unit.
  private var context: String {
    let place = comparison.map(\.above) ?? figures.region
    let region = place.map { figures.release.regions.regions[$0].name } ?? ""
    let unit = table.unit.isEmpty ? "" : site.values.fill(.chartUnit, ["unit": table.unit])
    return [
      region, site.values.label(figures.release.header.period), unit,
    ].filter { !$0.isEmpty }.joined(separator: site.values.word(.listSeparator))
  }

  /// The message and the numbers, for those who do not see the drawing.
  private func alternative(_ title: String) -> String {
    let most = 12
    var parts: [String] = []
    for row in table.rows.indices where parts.count < most {
      let numbers = table.columns.indices.map { column in
        let text = words.text(table[row, column], unit: table.unit)
        return table.columns.count > 1 ? "\(table.columns[column].label) \(text)" : text
      }
      parts.append("\(table.rows[row].label) \(numbers.joined(separator: " "))")
    }
    let rest = table.rows.count > most ? site.values.word(.restInTable) : ""
    return
      "\(title)\(site.values.word(.colon))\(parts.joined(separator: site.values.word(.listSeparator)))\(rest)"
  }

  private var form: Chart.Form {
    switch source.plan.form {
    case .bars: .bars
    case .groupedBars: .groupedBars
    case .stackedBars: .stackedBars
    case .pyramid: .pyramid
    case .lines: .lines
    case .multiples: .multiples
    case .heat: .heat
    case .dots:
      .dots(
        reference: reference, highlighted: comparison?.own.flatMap { comparison?.regions.firstIndex(of: $0) })
    case .tiles:
      .tiles(places: (comparison?.regions ?? []).map { figures.release.regions.regions[$0].tile })
    }
  }

  /// The figure of the region above; none of a count, of which each region has but a part.
  private var reference: Chart.Reference? {
    guard case .indicators(let indicators) = source.content, let region = comparison?.above,
      figures.release.schema.indicators[indicators[0]].measure != .count,
      case .number(let number, let isRounded) = figures.figure(of: indicators[0], region: region)
    else { return nil }
    return Chart.Reference(
      label: figures.release.regions.regions[region].name, number: number, isRounded: isRounded)
  }
}
