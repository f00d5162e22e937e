public import Basics
public import Statistics

/// The one SQL query that makes a counts file from case data where they are: `docs/counts.md` says how it is run.
///
/// It reads a table for each kind of record that is counted, named as the kind is, with the fields' columns, and a
/// table `regions` with the columns of `regions.csv`. Every column is read as text, so columns of text, dates and
/// numbers all will do; null is the empty text. A row that a case file could not hold is counted in a line of its
/// own, which the reader of counts refuses, so that nothing is left out silently.
public struct SchemaQuery: Sendable {
  /// What is counted.
  public let schema: Schema
  /// The database the query is for.
  public let dialect: SQLDialect
  /// The day on which the records describe the world; nil leaves a placeholder of the database's.
  public let asOf: CalendarDay?
  /// The names of the kinds of records whose table has a column `count`, by which each row is weighed.
  public let counted: Set<String>

  /// The query of a schema.
  public init(schema: Schema, dialect: SQLDialect, asOf: CalendarDay?, counted: Set<String> = []) {
    self.schema = schema
    self.dialect = dialect
    self.asOf = asOf
    self.counted = counted
  }

  /// The query, ending in a line feed. It has one column, `line`, and a row for each line of the counts file.
  public var text: String {
    let records = records
    let months = Set(records.flatMap(\.months)).sorted()
    let levels = Set(records.map { lowest(of: $0.record) }).sorted()
    let places = PlaceQuery(levels: schema.levels, dialect: dialect, prefix: prefix)
    let parts = [days(months)] + places.parts(atOrBelow: levels) + records.flatMap(\.parts)
    let header =
      "SELECT -1 AS place, '' AS region, 0 AS code_1, 0 AS code_2, 0 AS code_3, '\(CountsFile.header)' AS line"
    let selects =
      [header] + records.map { LineQuery(query: $0).select } + duplicates(of: places, records)
    return """
      WITH \(parts.joined(separator: ",\n"))
      SELECT line
      FROM (
        \(selects.joined(separator: "\n  UNION ALL\n  "))
      ) AS lines
      ORDER BY place, region\(dialect.byBytes), code_1, code_2, code_3

      """
  }

  /// How the names of the query's own parts begin: as no table of case data does.
  private var prefix: String {
    var prefix = "carebook"
    while schema.records.contains(where: { $0.name.lowercased().hasPrefix(prefix) }) { prefix += "_own" }
    return prefix
  }

  private var records: [RecordQuery] {
    schema.records.indices.flatMap { number in
      let record = schema.records[number]
      return TableGroup.all(of: number, in: schema).enumerated().map { index, group in
        RecordQuery(
          schema: schema, record: record, recordNumber: number, group: group, dialect: dialect,
          name: "\(prefix)_\(number)_\(index)", places: "\(prefix)_places_\(lowest(of: record))",
          asOf: "\(prefix)_days", isCounted: counted.contains(record.name))
      }
    }
  }

  /// The lowest level of the tables of a kind of record: its rows must be there or below.
  private func lowest(of record: RecordKind) -> Int {
    schema.tables.filter { schema.records[$0.record].name == record.name }.map(\.lowest).max() ?? 0
  }

  private func days(_ months: [Int]) -> String {
    let day = "CAST(\(asOf.map { "'\($0)'" } ?? dialect.asOfPlaceholder) AS DATE)"
    let columns =
      ["\(dialect.dayNumber(day, lessMonths: 0)) AS today"]
      + months.map { "\(dialect.dayNumber(day, lessMonths: $0)) AS months_\($0)" }
    return "\(prefix)_days AS (\n  SELECT\n    \(columns.joined(separator: ",\n    "))\n)"
  }

  /// Lines for keys and regions that stand more than once.
  private func duplicates(of places: PlaceQuery, _ records: [RecordQuery]) -> [String] {
    let last = schema.tables.count + schema.records.count
    var lines = [duplicates("regions", "code", place: last, places.duplicates)]
    var seen: Set<Int> = []
    for query in records where seen.insert(query.recordNumber).inserted {
      guard let key = query.record.key else { continue }
      let text = "NULLIF(CAST(\(dialect.identifier(key)) AS \(dialect.text)), '')"
      let counted =
        "SELECT COUNT(\(text)) - COUNT(DISTINCT \(text)) AS records FROM \(dialect.identifier(query.record.name))"
      lines.append(duplicates(query.record.name, key, place: last + 1 + query.recordNumber, counted))
    }
    return lines
  }

  private func duplicates(_ record: String, _ column: String, place: Int, _ query: String) -> String {
    let names = [record, column].map { dialect.literal(CountsFile.quoted($0)) }
    return """
      SELECT
          \(place), '', 0, 0, 0,
          CONCAT('\(CountsFile.invalid),,', \(names[0]), ',', \(names[1]), \
      ',\(CountsFile.Fault.duplicate.rawValue),', CAST(records AS \(dialect.text)))
        FROM (
          \(query)
        ) AS keys
        WHERE records > 0
      """
  }
}
