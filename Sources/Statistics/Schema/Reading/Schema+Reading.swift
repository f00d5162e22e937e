public import Basics

extension Schema {
  /// Reads `schema.json` (docs/schema.md; JSON Schema: docs/schemas/statistics-schema.json).
  ///
  /// The schema is nil where anything in it is an error; every mistake that was found has its place.
  public static func read(_ file: SourceFile) -> (schema: Schema?, diagnostics: [Diagnostic]) {
    let file = SchemaFile(file)
    return (file.schema, file.diagnostics)
  }
}

extension SchemaReader {
  /// The whole file.
  mutating func schema(_ value: JSONValue) -> Schema {
    var root = JSONRecord(value, in: file)
    _ = root.member("$schema")
    readLevels(&root)
    for member in members(of: root.member("records")) { readRecord(member) }
    if records.isEmpty, brokenRecords.isEmpty { root.missing("records") }
    for item in root.items("tables") { readTable(item) }
    checkTables()
    let indicators = root.items("indicators").compactMap { indicator($0) }
    let protection = policy(root.member("protection"))
    close(&root)
    return Schema(
      levels: levels, records: records.map(\.kind), tables: tables.map(\.definition), indicators: indicators,
      protection: protection)
  }

  private mutating func readLevels(_ root: inout JSONRecord) {
    for item in root.items("levels") {
      guard let name = text(item) else { continue }
      guard isName(name, at: item.offset, for: "a level", .word) else { continue }
      if levels.contains(name) {
        report("the level \"\(name)\" stands twice", at: item.offset, .schemaNameTaken)
      } else {
        levels.append(name)
      }
    }
    if levels.isEmpty { root.missing("levels") }
  }
}

extension JSONRecord {
  /// Reports a member that has to be there.
  fileprivate mutating func missing(_ name: String) {
    report("the schema wants \"\(name)\", with at least one entry", at: offset(of: name), .keyMissing)
  }
}
