internal import Statistics

/// The named queries that count one group of tables of one kind of record, each reading the one before:
/// the text of the columns, what it stands for, the categories, the counts, the lines.
struct RecordQuery {
  let schema: Schema
  let record: RecordKind
  let recordNumber: Int
  let group: TableGroup
  let dialect: SQLDialect
  /// How the names of the parts begin.
  let name: String
  /// The named query of the places a record may be at.
  let places: String
  let asOf: String
  let isCounted: Bool

  /// The parts in order.
  var parts: [String] { [texts, values, categories, faults, counts, names] }

  // A record's first mistake by number: the field's, then these.
  var keyFault: Int { record.fields.count + 1 }
  var countFault: Int { record.fields.count + 2 }
  var impossibleFault: Int { record.fields.count + 3 }

  private var fields: [FieldExpression] {
    record.fields.enumerated().map { FieldExpression(field: $1, number: $0, dialect: dialect) }
  }

  private func column(_ name: String) -> String { "CAST(\(dialect.identifier(name)) AS \(dialect.text))" }

  private var texts: String {
    var columns = fields.map { "COALESCE(\(column($0.field.column)), '') AS f\($0.number)" }
    if let key = record.key { columns.append("COALESCE(\(column(key)), '') AS record_key") }
    if isCounted { columns.append("COALESCE(\(column("count")), '') AS weight") }
    return part("text", select: columns, from: dialect.identifier(record.name))
  }

  private var values: String {
    var columns = fields.map { "rows.f\($0.number)" }
    columns += fields.compactMap { field in field.value.map { "\($0) AS v\(field.number)" } }
    if record.key != nil { columns.append("rows.record_key") }
    columns.append(
      isCounted ? "\(FieldExpression.wholeNumber("weight")) AS weight" : "CAST(1 AS BIGINT) AS weight")
    columns.append("places.code AS region")
    columns += group.levels.map { "places.region_\($0)" }
    let region = record.fields.firstIndex { $0.type == .region }.map { "rows.f\($0)" } ?? "''"
    return part(
      "value", select: columns,
      from:
        "\(name)_text AS rows\n  LEFT JOIN \(places) AS places ON places.code = \(region)\(dialect.onceARow)")
  }

  private var categories: String {
    var wrong = fields.map { "WHEN \($0.isWrong) THEN \($0.number + 1)" }
    if record.key != nil { wrong.append("WHEN record_key = '' THEN \(keyFault)") }
    if isCounted { wrong.append("WHEN weight IS NULL THEN \(countFault)") }
    let needed = Set(group.dimensions).union(record.impossible.flatMap { $0.conditions.map(\.dimension) })
      .sorted()
    let columns =
      group.levels.map { "region_\($0)" } + [
        "weight", "CASE\n      \(lines(wrong, 6))\n      ELSE 0 END AS fault",
      ]
      + needed.map { "\(expression($0).category) AS d\($0)" }
    return part("category", select: columns, from: "\(name)_value CROSS JOIN \(asOf)\(dialect.onceARow)")
  }

  private var faults: String {
    var wrong = group.dimensions.map { "WHEN d\($0) IS NULL THEN \(expression($0).fields[0] + 1)" }
    for combination in record.impossible {
      let all = combination.conditions.map { condition in
        "d\(condition.dimension) IN (\(condition.codes.map(String.init).joined(separator: ", ")))"
      }
      wrong.append("WHEN \(all.joined(separator: " AND ")) THEN \(impossibleFault)")
    }
    let fault = "CASE\n      \(lines(["WHEN fault <> 0 THEN fault"] + wrong, 6))\n      ELSE 0 END AS fault"
    return part(
      "judged", select: group.columns + ["weight", fault], from: "\(name)_category\(dialect.onceARow)")
  }

  private var counts: String {
    let bits = group.columns.enumerated().map { "CAST(GROUPING(\($1)) AS BIGINT) * \(1 << $0)" }
    let columns =
      group.columns + ["fault", "\(lines(bits, 6, by: " +")) AS signature"]
      + ["CAST(SUM(weight) AS BIGINT) AS amount", "COUNT(*) AS records"]
    let sets = group.tables.map { number in
      let table = schema.tables[number]
      return "("
        + (["fault", "region_\(table.lowest)"] + table.dimensions.map { "d\($0)" }).joined(separator: ", ")
        + ")"
    }
    let grouping = "GROUP BY GROUPING SETS (\n    \(lines(["(fault)"] + sets, 4, by: ","))\n  )"
    return part("counts", select: columns, from: "\(name)_judged\n  \(grouping)")
  }

  private var names: String {
    let columns = group.dimensions.map { number in
      let cases = record.dimensions[number].codes.enumerated()
        .map { "WHEN \($0) THEN \(dialect.literal(CountsFile.quoted($1.name)))" }
      return "CASE d\(number) \(cases.joined(separator: " ")) END AS n\(number)"
    }
    return part(
      "named", select: group.columns + ["fault", "signature", "amount", "records"] + columns,
      from: "\(name)_counts")
  }

  private func expression(_ number: Int) -> DimensionExpression {
    let dimension = record.dimensions[number]
    var names: [String] = []
    if case .holds(let field, _) = dimension.source, case .codes(let codes) = record.fields[field].type {
      names = codes.map(\.name)
    }
    return DimensionExpression(dimension: dimension, dialect: dialect, codeNames: names)
  }

  private func part(_ step: String, select columns: [String], from: String) -> String {
    "\(name)_\(step) AS (\n  SELECT\n    \(lines(columns, 4, by: ","))\n  FROM \(from)\n)"
  }

  private func lines(_ parts: [String], _ indent: Int, by separator: String = "") -> String {
    parts.joined(separator: separator + "\n" + String(repeating: " ", count: indent))
  }

  /// The numbers of months before the as-of date on which the categories depend.
  var months: [Int] { record.dimensions.indices.flatMap { expression($0).months } }
}
