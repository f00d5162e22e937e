internal import Statistics

/// How a record's category in a dimension is found in SQL, as the category's number; null where it has none.
struct DimensionExpression {
  let dimension: Dimension
  let dialect: SQLDialect

  /// The expression over the read columns `f…` and `v…`, `today` and `months_…`.
  var category: String {
    switch dimension.source {
    case .field(let field): "v\(field)"
    case .holds(let field, let code):
      "CASE WHEN POSITION(\(sought(code)) IN CONCAT(';', f\(field), ';')) > 0 THEN \(yes) ELSE \(no) END"
    case .ageBands(let field, let bounds):
      // Completed years are the ten thousands of the difference of the days as numbers like 20260930.
      banded(bounds.map { $0 * 10_000 }, "today - v\(field)")
    case .bands(let field, let bounds): banded(bounds, "v\(field)")
    case .withinMonths(let field, let by, let months): within(field, by, months)
    }
  }

  /// The months of a `withinMonths`, for which days have to be computed.
  var months: [Int] {
    guard case .withinMonths(_, _, let months) = dimension.source else { return [] }
    return months.compactMap(\.self)
  }

  /// The fields' numbers the category depends on; the first is the one to be named for a record without category.
  var fields: [Int] {
    switch dimension.source {
    case .field(let field), .holds(let field, _), .ageBands(let field, _), .bands(let field, _): [field]
    case .withinMonths(let field, let by, _): [by, field]
    }
  }

  /// The text of a `codes` field's code between its separators.
  let codeNames: [String]

  private func sought(_ code: Int) -> String { dialect.literal(";\(codeNames[code]);") }

  private func banded(_ bounds: [Int], _ value: String) -> String {
    let cases = bounds.enumerated().reversed().map { "WHEN \(value) >= \($1) THEN \($0)" }
    return "CASE \(cases.joined(separator: " ")) END"
  }

  private func within(_ field: Int, _ by: Int, _ months: [Int?]) -> String {
    let cases = months.enumerated().map { code, months in
      guard let months else { return "WHEN \(code) THEN \(number(of: "none"))" }
      return "WHEN \(code) THEN CASE WHEN v\(field) > months_\(months) THEN \(yes) ELSE \(no) END"
    }
    return "CASE v\(by) \(cases.joined(separator: " ")) END"
  }

  private var yes: String { number(of: "yes") }
  private var no: String { number(of: "no") }

  private func number(of code: String) -> String {
    dimension.codes.firstIndex { $0.name == code }.map(String.init) ?? "CAST(NULL AS INTEGER)"
  }
}
