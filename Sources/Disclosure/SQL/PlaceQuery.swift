/// The regions with those they belong to: one join a level, since a schema says how many there are.
///
/// The table `regions` has the columns `code`, `parent`, `name` and `level` of `regions.csv`.
struct PlaceQuery {
  let levels: [String]
  let dialect: SQLDialect
  let prefix: String

  /// The name of the regions at a level and below.
  func name(atOrBelow level: Int) -> String { "\(prefix)_places_\(level)" }

  /// One named query a level, then those of regions at or below the levels that are asked for.
  func parts(atOrBelow lowest: [Int]) -> [String] {
    levels.indices.map(level) + lowest.map(places)
  }

  /// How many rows of `regions` have a code that stands in an earlier one.
  var duplicates: String {
    let code = text("code")
    return "SELECT COUNT(\(code)) - COUNT(DISTINCT \(code)) AS records FROM \(dialect.identifier("regions"))"
  }

  private func level(_ level: Int) -> String {
    let ancestors = (0..<level).map { "parents.region_\($0), " }.joined()
    let from =
      level == 0
      ? ""
      : "\n  JOIN \(prefix)_level_\(level - 1) AS parents ON parents.code = \(text("parent", of: "regions"))"
    return """
      \(prefix)_level_\(level) AS (
        SELECT \(text("code", of: "regions")) AS code, \(ancestors)\(text("code", of: "regions")) AS region_\(level)
        FROM \(dialect.identifier("regions")) AS regions\(from)
        WHERE \(text("level", of: "regions")) = \(dialect.literal(levels[level]))
      )
      """
  }

  private func places(atOrBelow lowest: Int) -> String {
    let columns = (["code"] + (0...lowest).map { "region_\($0)" }).joined(separator: ", ")
    let parts = (lowest..<levels.count).map { "  SELECT \(columns) FROM \(prefix)_level_\($0)" }
    return "\(name(atOrBelow: lowest)) AS (\n\(parts.joined(separator: "\n  UNION ALL\n"))\n)"
  }

  private func text(_ column: String, of table: String? = nil) -> String {
    let name = (table.map { $0 + "." } ?? "") + dialect.identifier(column)
    return "CAST(\(name) AS \(dialect.text))"
  }
}
