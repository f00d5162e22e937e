internal import Basics
internal import Mustache
internal import Statistics

/// The dictionary of a release: what its signs, levels, tables, indicators, files and columns mean. All of it follows
/// from the release itself, so an old one explains itself without today's schema.
struct DictionaryView {
  let site: Site
  let linker: Linker
  let downloads: Downloads

  private var release: Release { downloads.publication.release }
  private var schema: Schema { release.schema }

  /// What the page's template gets.
  var value: Value {
    .object([
      "statuses": .list(statuses), "levels": .list(levels), "tables": .list(downloads.tables.map(table)),
      "indicators": .list(schema.indicators.map(indicator)),
      "hasIndicators": .bool(!schema.indicators.isEmpty),
      "files": .list(files),
    ])
  }

  private var statuses: [Value] {
    CellStatus.allCases.filter { $0 != .rounded || schema.protection.roundingBase != nil }.map { status in
      .object([
        "word": .text(status.word ?? ""), "sign": .text(status.sign),
        "label": .text(site.values.label(status)),
        "meaning": .text(site.values.meaning(status, schema.protection)),
      ])
    }
  }

  private var levels: [Value] {
    zip(schema.levels, release.regions.byLevel).map { level, regions in
      .object([
        "code": .text(level), "label": .text(site.values.label(level: level)),
        "count": .number(regions.count),
      ])
    }
  }

  private func table(_ table: Downloads.Table) -> Value {
    let definition = schema.tables[table.number]
    return .object([
      "id": .text(AddressName.anchor("table", definition.id, table.number)), "title": .text(definition.title),
      "name": .text(table.csv.path), "href": .text(linker.href(table.csv.route)),
      "record": .text(schema.records[definition.record].label),
      "dimensions": .list(schema.dimensions(of: definition).map(dimension)),
      "levels": .text(
        release.levels(of: definition).map { site.values.label(level: $0) }.joined(separator: "、")),
      "notes": .list(definition.notes.map { .text($0) }), "hasNotes": .bool(!definition.notes.isEmpty),
    ])
  }

  private func dimension(_ dimension: Dimension) -> Value {
    let codes = [Code(Code.total, label: Code.totalLabel)] + dimension.codes
    return .object([
      "name": .text(dimension.name), "label": .text(dimension.label),
      "codes": .list(codes.map { .object(["code": .text($0.name), "label": .text($0.label)]) }),
    ])
  }

  private func indicator(_ indicator: Indicator) -> Value {
    let clause = try? site.library.index.resolve(indicator.clause).get()
    let definition = DefinitionText(values: site.values, schema: release.schema)
    return .object([
      "id": .text(indicator.id), "title": .text(indicator.title),
      "href": .text(linker.href(Site.route(ofIndicator: indicator.id))),
      "formula": .text(definition.formula(indicator.measure)),
      "numerator": .text(definition.cells(indicator.numerator)),
      "denominator": .text(indicator.denominator.map(definition.cells) ?? ""),
      "clause": .text(clause?.fullLabel ?? indicator.clause),
      "clauseHref": .text(clause.map { linker.href(site.library.place(of: $0)) } ?? ""),
      "notes": .list(indicator.notes.map { .text($0) }), "hasNotes": .bool(!indicator.notes.isEmpty),
    ])
  }

  /// The files with their columns, as the release's descriptor describes them.
  private var files: [Value] {
    let own = [downloads.regions, downloads.codes] + downloads.tables.map(\.csv)
    return zip(own, downloads.descriptor["resources"]?.array ?? []).map { download, resource in
      .object([
        "name": .text(download.path), "href": .text(linker.href(download.route)),
        "title": .text(resource["title"]?.string ?? ""),
        "columns": .list((resource["schema"]?["fields"]?.array ?? []).map(column)),
      ])
    }
  }

  private func column(_ field: JSONValue) -> Value {
    let isNumber = field["type"]?.string == "integer"
    return .object([
      "name": .text(field["name"]?.string ?? ""), "title": .text(field["title"]?.string ?? ""),
      "type": .text(site.values.word(isNumber ? .columnNumber : .columnText)),
    ])
  }
}
