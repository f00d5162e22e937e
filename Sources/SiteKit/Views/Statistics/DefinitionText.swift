internal import Statistics

/// What an indicator counts, in words: “走访”表中，按期走访为“是”的儿童数.
struct DefinitionText {
  let values: SiteValues
  let schema: Schema

  /// How the counts make the figure.
  func formula(_ measure: Indicator.Measure) -> String {
    switch measure {
    case .count: values.word(.formulaCount)
    case .percent: values.word(.formulaPercent)
    case .ratio: values.word(.formulaRatio)
    case .change: values.word(.formulaChange)
    }
  }

  /// Cells of a table that are added up.
  func cells(_ selection: Indicator.Selection) -> String {
    let table = schema.tables[selection.table]
    let conditions = zip(schema.dimensions(of: table), selection.codes).filter { !$1.isEmpty }.map {
      dimension, codes in
      let names = codes.map { values.fill(.definitionCode, ["code": dimension.codes[$0].label]) }
      return values.fill(
        .definitionCondition,
        ["dimension": dimension.label, "codes": names.joined(separator: values.word(.definitionOr))])
    }
    return values.fill(
      conditions.isEmpty ? .definitionAll : .definitionCells,
      [
        "table": table.title, "record": schema.records[table.record].label,
        "conditions": conditions.joined(separator: values.word(.definitionAnd)),
      ])
  }

  /// An indicator's formula and counts, as templates print them; the denominator is empty where it has none.
  func lines(of indicator: Indicator) -> [String: String] {
    [
      "formula": formula(indicator.measure), "numerator": cells(indicator.numerator),
      "denominator": indicator.denominator.map(cells) ?? "",
    ]
  }
}
