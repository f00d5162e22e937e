internal import Statistics

/// How a column's text is read in SQL: the value it stands for, and whether a case file could hold it.
///
/// Two steps: `value` of the text `f<number>` is named `v<number>`, and `isWrong` judges both. Only functions that
/// PostgreSQL and Spark share are used.
struct FieldExpression {
  let field: Field
  let number: Int
  let dialect: SQLDialect

  private var text: String { "f\(number)" }
  private var read: String { "v\(number)" }

  /// The value: a category's number, a day as 20260930, a whole number, or of several codes those that are unknown;
  /// nil for a region, whose value is in a table.
  var value: String? {
    switch field.type {
    case .region: nil
    case .code(let codes): numbered(codes)
    case .yesNo: numbered(Code.yesNo)
    case .codes(let codes):
      // `a;b` is made `;a;;b;`, and what is left without the known codes is unknown.
      codes.reduce("CONCAT(';', REPLACE(\(text), ';', ';;'), ';')") { (rest: String, code) in
        "REPLACE(\(rest), \(dialect.literal(";\(code.name);")), '')"
      }
    case .date:
      """
      CASE WHEN TRANSLATE(\(text), '0123456789', '0000000000') = '0000-00-00' \
      THEN CAST(REPLACE(\(text), '-', '') AS INTEGER) END
      """
    case .integer: Self.wholeNumber(text)
    }
  }

  /// Whether a case file with this text would be refused.
  var isWrong: String {
    let wrong =
      switch field.type {
      case .region: "region IS NULL"
      case .code, .yesNo, .integer: "\(read) IS NULL"
      // No code at all is an answer too.
      case .codes: "\(text) <> '' AND \(read) <> ''"
      case .date: "(CASE WHEN \(Self.isDay(read)) AND \(read) <= today THEN 0 ELSE 1 END) = 1"
      }
    return field.isOptional ? "\(text) <> '' AND \(wrong)" : wrong
  }

  /// The number of up to 18 digits that a text is, or null.
  static func wholeNumber(_ text: String) -> String {
    """
    CASE WHEN \(text) <> '' AND LENGTH(\(text)) <= 18 AND TRANSLATE(\(text), '0123456789', '') = '' \
    THEN CAST(\(text) AS BIGINT) END
    """
  }

  /// Whether a number like 20260930 is a day of the calendar.
  private static func isDay(_ number: String) -> String {
    let long = [1, 3, 5, 7, 8, 10, 12].map { ($0, 31) }
    let short = [4, 6, 9, 11].map { ($0, 30) }
    let months = (long + short + [(2, 28)]).sorted { $0.0 < $1.0 }
      .map { "\(number) % 10000 BETWEEN \($0 * 100 + 1) AND \($0 * 100 + $1)" }
    let year = "(\(number) - \(number) % 10000)"
    let leap =
      "\(number) % 10000 = 229 AND \(year) % 40000 = 0 AND (\(year) % 1000000 <> 0 OR \(year) % 4000000 = 0)"
    return "\(number) >= 10000 AND (\(months.joined(separator: " OR ")) OR \(leap))"
  }

  private func numbered(_ codes: [Code]) -> String {
    let cases = codes.enumerated().map { "WHEN \(dialect.literal($1.name)) THEN \($0)" }
    return cases.isEmpty ? "CAST(NULL AS INTEGER)" : "CASE \(text) \(cases.joined(separator: " ")) END"
  }
}
