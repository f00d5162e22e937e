internal import Basics

/// What stands under `carebook` in `datapackage.json`.
struct ReleaseDescription {
  /// The number of the format; a reader refuses others.
  static let format = 1

  private let release: Release
  private var schema: Schema { release.schema }

  init(_ release: Release) { self.release = release }

  var json: JSONText {
    let header = release.header
    let protection = schema.protection
    return .object([
      ("format", .number(Self.format)), ("period", .string(header.period)),
      ("asOf", .string(header.asOf.description)), ("published", .string(header.published.description)),
      ("nextRelease", header.nextRelease.map { .string($0.description) } ?? .null),
      ("revision", .number(header.revision)), ("synthetic", .bool(header.isSynthetic)),
      ("toleratedErrors", .number(header.toleratedErrors)), ("threshold", .number(protection.threshold)),
      ("zeros", .string(protection.zeros.rawValue)),
      ("roundingBase", protection.roundingBase.map { .number($0) } ?? .null),
      ("maxWithheld", .decimal(protection.maxWithheld)),
      ("minDenominator", .number(protection.minDenominator)),
      ("insiders", .bool(protection.insiders)), ("levels", texts(schema.levels)),
      ("records", .array(schema.records.map(record))), ("tables", .array(schema.tables.map(table))),
      ("indicators", .array(schema.indicators.map(indicator))),
      ("coverage", .array(header.coverage.map(coverage))),
    ])
  }

  private func texts(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  private func record(_ kind: RecordKind) -> JSONText {
    .object([
      ("name", .string(kind.name)), ("label", .string(kind.label)),
      ("dimensions", .array(kind.dimensions.map(dimension))),
      (
        "impossible",
        .array(
          kind.impossible.map { combination in
            .object(combination.conditions.map { selection($0.codes, of: kind.dimensions[$0.dimension]) })
          })
      ),
    ])
  }

  private func dimension(_ dimension: Dimension) -> JSONText {
    .object([
      ("name", .string(dimension.name)), ("label", .string(dimension.label)),
      ("lowest", dimension.lowest.map { .string(schema.levels[$0]) } ?? .null),
      ("sensitive", texts(dimension.sensitive.map { dimension.codes[$0].name })),
      (
        "codes",
        .array(dimension.codes.map { .object([("code", .string($0.name)), ("label", .string($0.label))]) })
      ),
    ])
  }

  private func table(_ table: TableDefinition) -> JSONText {
    let kind = schema.records[table.record]
    return .object([
      ("id", .string(table.id)), ("title", .string(table.title)), ("record", .string(kind.name)),
      ("dimensions", texts(table.dimensions.map { kind.dimensions[$0].name })),
      ("levels", texts(Array(schema.levels[...table.lowest]))), ("notes", texts(table.notes)),
    ])
  }

  private func indicator(_ indicator: Indicator) -> JSONText {
    .object([
      ("id", .string(indicator.id)), ("title", .string(indicator.title)),
      ("clause", .string(indicator.clause)),
      ("measure", .string(indicator.measure.rawValue)), ("numerator", cells(indicator.numerator)),
      ("denominator", indicator.denominator.map(cells) ?? .null), ("notes", texts(indicator.notes)),
    ])
  }

  private func cells(_ cells: Indicator.Selection) -> JSONText {
    let table = schema.tables[cells.table]
    let dimensions = table.dimensions.map { schema.records[table.record].dimensions[$0] }
    let chosen = zip(cells.codes, dimensions).filter { !$0.0.isEmpty }.map { selection($0, of: $1) }
    return .object([("table", .string(table.id)), ("where", .object(chosen))])
  }

  private func selection(_ codes: [Int], of dimension: Dimension) -> (String, JSONText) {
    (dimension.name, texts(codes.map { dimension.codes[$0].name }))
  }

  private func coverage(_ coverage: ReleaseHeader.Coverage) -> JSONText {
    .object([
      ("region", .string(coverage.region)), ("expected", .number(coverage.expected)),
      ("received", .number(coverage.received)),
    ])
  }
}
