internal import Mustache
internal import Statistics

/// An indicator's page: what it counts and on which clause it rests, its quarters, its regions, the duties it counts.
struct IndicatorView {
  let site: Site
  let linker: Linker
  /// Those of the top region in the newest release that has the indicator.
  let figures: RegionFigures
  let indicator: Int
  /// What can be taken away of that release.
  let downloads: Downloads
  /// The duties that name it.
  let duties: [PageFile]

  /// What the template `statistics-indicator` has as `indicator`.
  var members: Object {
    var object = CardView(site: site, linker: linker, figures: figures, indicator: indicator).members
    for (name, text) in words.lines(of: definition) { object[name] = .text(text) }
    object["id"] = .text(definition.id)
    object["unit"] = .text(figures.unit(of: indicator))
    object["region"] = .text(figures.region.map { figures.regionHeading($0).label } ?? "")
    object["source"] = ClauseView(site: site, linker: linker, target: definition.clause).value ?? .bool(false)
    object["caveats"] = .list(
      IndicatorCaveats(values: site.values, release: figures.release).lines(of: definition))
    let breaks = breaks
    object["breaks"] = .list(breaks)
    object["hasBreaks"] = .bool(!breaks.isEmpty)
    object["charts"] = .list(
      IndicatorCharts(site: site, linker: linker, figures: figures, indicator: indicator).values)
    object["duties"] = .list(duties.map(duty))
    object["hasDuties"] = .bool(!duties.isEmpty)
    object["tables"] = .list(tables)
    return object
  }

  private var definition: Indicator { figures.release.schema.indicators[indicator] }
  private var words: DefinitionText { DefinitionText(values: site.values, schema: figures.release.schema) }

  /// What it counted in earlier quarters, where that was something else: a definition with all its quarters.
  private var breaks: [Value] {
    var all: [(lines: [String: String], periods: [String])] = []
    for (place, definition) in figures.dashboards.redefinitions(of: indicator, in: figures.number) {
      let release = figures.dashboards.publications[figures.dashboards.series[figures.number][place]].release
      let lines = DefinitionText(values: site.values, schema: release.schema).lines(of: definition)
      let period = site.values.label(release.header.period)
      if let same = all.firstIndex(where: { $0.lines == lines }) {
        all[same].periods.append(period)
      } else {
        all.append((lines, [period]))
      }
    }
    return all.map { lines, periods in
      var object = Object(lines.mapValues { .text($0) })
      object["periods"] = .text(periods.joined(separator: site.values.word(.listSeparator)))
      return .object(object)
    }
  }

  private func duty(_ page: PageFile) -> Value {
    .object([
      "title": .text(page.title), "href": .text(linker.href(page.route)),
      "number": .number(page.duty?.number ?? 0),
      "roleTitle": .text((site.tree.folder(of: page)?.index).map(site.title(of:)) ?? ""),
    ])
  }

  /// The tables of which it is made.
  private var tables: [Value] {
    definition.tables.map { table in
      .object([
        "title": .text(figures.release.schema.tables[table].title),
        "href": .text(linker.href(downloads.tables[table].csv.route)),
      ])
    }
  }
}

extension Indicator {
  /// The tables of which it is made, each once.
  var tables: [Int] {
    let second = denominator.map(\.table)
    return [numerator.table] + (second == numerator.table ? [] : [second].compactMap { $0 })
  }
}
