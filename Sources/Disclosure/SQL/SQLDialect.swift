/// A database's way of writing what SQL does not write everywhere alike.
public enum SQLDialect: String, Sendable, CaseIterable {
  /// PostgreSQL 15 or newer.
  case postgresql
  /// Apache Spark 3.5 or newer.
  case spark

  /// The type of text of any length.
  var text: String { self == .postgresql ? "text" : "STRING" }

  /// The suffix that makes a text sort by its bytes, whatever the database's own order is.
  var byBytes: String { self == .postgresql ? #" COLLATE "C""# : "" }

  /// The end of a part whose columns are to be computed once a row: PostgreSQL would otherwise put each column's
  /// expression wherever the column is named, a day's a hundred times.
  var onceARow: String { self == .postgresql ? "\n  OFFSET 0" : "" }

  /// What stands for the as-of date in a query that is to be used for several: a variable of psql, a named
  /// parameter of Spark.
  var asOfPlaceholder: String { self == .postgresql ? ":'as_of'" : ":as_of" }

  /// A day less a number of months as a number like 20260930; the day is clamped to the end of the month.
  func dayNumber(_ day: String, lessMonths months: Int) -> String {
    switch self {
    case .postgresql:
      let moved = months == 0 ? day : "\(day) - INTERVAL '\(months)' MONTH"
      return "CAST(to_char(\(moved), 'YYYYMMDD') AS INTEGER)"
    case .spark:
      let moved = months == 0 ? day : "add_months(\(day), -\(months))"
      return "CAST(date_format(\(moved), 'yyyyMMdd') AS INTEGER)"
    }
  }
}
