internal import Statistics

/// The query that makes lines of the counts of one group, with what they are sorted by: the table's place in the
/// schema, the region, the categories' places. Mistakes, one line a field, come after all tables.
struct LineQuery {
  let query: RecordQuery

  private var dialect: SQLDialect { query.dialect }
  private var mistakes: Int { query.group.faultSignature }

  /// The query. The named counts are read once, since Spark would count again for a second reader.
  var select: String {
    // A region's code may hold what CSV has to quote.
    let quoted = """
      CASE WHEN TRANSLATE(region, CONCAT('",', CHR(10), CHR(13)), '') = region THEN region \
      ELSE CONCAT('"', REPLACE(region, '"', '""'), '"') END
      """
    let after = query.schema.tables.count + query.recordNumber
    return """
      SELECT
          place, region, code_1, code_2, code_3,
          CONCAT(id, ',', \(quoted), ',', name_1, ',', name_2, ',', name_3, ',', \
      CAST(amount AS \(dialect.text))) AS line
        FROM (
          SELECT
            \(choose(mistake: "\(after)", other: "0") { number, _ in String(number) }) AS place,
            \(choose(mistake: nil, other: "''") { "region_\($1.lowest)" }) AS region,
            \(code(0, mistake: "fault")) AS code_1,
            \(code(1, mistake: String(query.group.tables[0]))) AS code_2,
            \(code(2, mistake: nil)) AS code_3,
            \(choose(mistake: "'\(CountsFile.invalid)'", other: "''") { literal($1.id) }) AS id,
            \(name(0, mistake: literal(query.record.name))) AS name_1,
            \(name(1, mistake: field)) AS name_2,
            \(name(2, mistake: kind)) AS name_3,
            CASE fault WHEN 0 THEN amount ELSE records END AS amount
          FROM \(query.name)_named
          WHERE fault = 0 AND amount > 0 AND signature <> \(mistakes) OR fault <> 0 AND signature = \(mistakes)
        ) AS cells
      """
  }

  private func code(_ place: Int, mistake: String?) -> String {
    choose(mistake: mistake, other: "0") { place < $1.dimensions.count ? "d\($1.dimensions[place])" : nil }
  }

  private func name(_ place: Int, mistake: String?) -> String {
    choose(mistake: mistake, other: "''") { place < $1.dimensions.count ? "n\($1.dimensions[place])" : nil }
  }

  private var field: String {
    let record = query.record
    let fields = record.fields.enumerated().map { ($0 + 1, $1.name) }
    let names = (fields + [(query.keyFault, record.key ?? ""), (query.countFault, "count")])
      .map { "WHEN \($0) THEN \(literal($1))" }
    return "CASE fault \(names.joined(separator: " ")) ELSE '' END"
  }

  private var kind: String {
    """
    CASE fault WHEN \(query.impossibleFault) THEN '\(CountsFile.Fault.impossible.rawValue)' \
    ELSE '\(CountsFile.Fault.value.rawValue)' END
    """
  }

  private func literal(_ text: String) -> String { dialect.literal(CountsFile.quoted(text)) }

  /// What a table's row or a row of mistakes says, by its signature; `other` where it says nothing.
  private func choose(
    mistake: String?, other: String, _ value: (Int, TableDefinition) -> String?
  ) -> String {
    var cases = query.group.tables.compactMap { number in
      let table = query.schema.tables[number]
      return value(number, table).map { "WHEN \(query.group.signature(of: table)) THEN \($0)" }
    }
    if let mistake { cases.append("WHEN \(mistakes) THEN \(mistake)") }
    return cases.isEmpty ? other : "CASE signature \(cases.joined(separator: " ")) ELSE \(other) END"
  }
}
