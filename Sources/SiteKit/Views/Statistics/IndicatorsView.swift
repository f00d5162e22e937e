internal import Basics
internal import Mustache
internal import Statistics

/// The list of indicators: those of the newest release by what they count, then those that it no longer has.
struct IndicatorsView {
  let site: Site
  let linker: Linker
  /// Those of the top region in the newest release.
  let figures: RegionFigures

  /// Adds the lists.
  func add(to object: inout Object) {
    object["groups"] = .list(groups)
    let former = former
    object["former"] = .list(former)
    object["hasFormer"] = .bool(!former.isEmpty)
  }

  private var groups: [Value] {
    let schema = figures.release.schema
    let byRecord = Dictionary(grouping: schema.indicators.indices) {
      schema.tables[schema.indicators[$0].numerator.table].record
    }
    return schema.records.enumerated().compactMap { number, record in
      byRecord[number].map { indicators in
        .object([
          "id": .text(AddressName.anchor("record", record.name, number)), "label": .text(record.label),
          "indicators": .list(indicators.map { .object(card($0)) }),
        ])
      }
    }
  }

  private func card(_ indicator: Int) -> Object {
    CardView(site: site, linker: linker, figures: figures, indicator: indicator).members
  }

  private var former: [Value] {
    figures.dashboards.indicatorPlaces.filter { $0.release != figures.number }.map { place in
      let release = figures.dashboards.publications[place.release].release
      let indicator = release.schema.indicators[place.indicator]
      return .object([
        "title": .text(indicator.title), "href": .text(linker.href(Site.route(ofIndicator: indicator.id))),
        "periodLabel": .text(site.values.label(release.header.period)),
      ])
    }
  }
}
