/// The names that a release's files have on a site, where other forms of the tables stand beside them.
extension ReleaseFolder {
  /// What stands before the name of each published file of made-up data, so that nobody takes it for real.
  public static let syntheticPrefix = "示例-"

  /// A path with a prefix before its last name: `tables/示例-age.csv`.
  public static func path(_ path: String, prefix: String) -> String {
    let name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    return "\(path[..<name])\(prefix)\(path[name...])"
  }

  /// The same rows for a spreadsheet, which wants a byte order mark.
  public static func excelPath(of table: TableDefinition) -> String { "excel/\(table.id).csv" }

  /// The same rows for a program on a page.
  public static func jsonPath(of table: TableDefinition) -> String { "json/\(table.id).json" }
}
