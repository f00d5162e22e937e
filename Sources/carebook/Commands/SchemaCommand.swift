internal import Basics
internal import Disclosure

/// `carebook schema sql`: the query that counts the finest cells in the case data's own database.
enum SchemaCommand: Command {
  static let name = "schema"
  static let summary = "sql: write the query that counts the finest cells in a database"
  static let operand = "sql"
  static let options: [Option] = [.schema, dialect, asOf, counted]

  private static let dialect = Option(
    name: "--dialect", value: SQLDialect.allCases.map(\.rawValue).joined(separator: "|"), meaning: "whose SQL"
  )
  private static let asOf = Option(
    name: "--as-of", value: "DATE", meaning: "the day the records describe (default: left open in the query)")
  private static let counted = Option(
    name: "--counted", value: "KIND[,…]", meaning: "record kinds whose table has a column count")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard arguments.operand == "sql" else { throw UsageError(message: "schema sql is what there is") }
    guard let text = arguments.value(dialect), let dialect = SQLDialect(rawValue: text) else {
      throw UsageError(message: "\(dialect.form) is missing")
    }
    let day = try arguments.value(asOf).map { text throws(UsageError) in
      guard let day = CalendarDay(iso: text) else {
        throw UsageError(message: "--as-of wants a day, as 2026-09-30")
      }
      return day
    }
    guard let schema = try CaseInput.schema(arguments, console) else { return .inputErrors }
    let kinds = Set((arguments.value(counted) ?? "").split(separator: ",").map(String.init))
    if let unknown = kinds.sorted().first(where: { schema.record(named: $0) == nil }) {
      throw UsageError(message: "--counted names \"\(unknown)\", which the schema does not have")
    }
    console.report(SchemaQuery(schema: schema, dialect: dialect, asOf: day, counted: kinds).text)
    return .done
  }
}
