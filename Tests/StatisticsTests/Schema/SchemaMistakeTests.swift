import Basics
import Statistics
import Testing

/// A change to the small schema, and the one mistake that it is.
struct SchemaMistake: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let identifier: Diagnostic.Identifier
  /// The text at which the mistake is shown.
  let place: String

  init(_ old: String, _ new: String, _ identifier: Diagnostic.Identifier, at place: String) {
    self.old = old
    self.new = new
    self.identifier = identifier
    self.place = place
  }

  var testDescription: String { "\(new) [\(identifier)]" }
}

@Suite struct SchemaMistakeTests {
  @Test(arguments: SchemaMistake.names + SchemaMistake.fields + SchemaMistake.tables + SchemaMistake.rest)
  func reportsOneMistakeAtItsPlace(_ mistake: SchemaMistake) throws {
    let file = try SchemaFixtures.small(mistake.old, mistake.new)
    let (schema, diagnostics) = Schema.read(file)
    #expect(diagnostics.map(\.identifier) == [mistake.identifier], "\(diagnostics.map(\.message))")
    let diagnostic = try #require(diagnostics.first)
    #expect((schema == nil) == (diagnostic.severity == .error))
    let offset = try #require(file.offset(ofOnly: mistake.place))
    #expect(diagnostic.place?.position == file.position(of: offset), "\(diagnostic.message)")
  }

  @Test func refusesTwoGroupingsOfOneFieldInPublishedTables() throws {
    let text = SchemaFixtures.small
      .split(separator: "\"age\": {", maxSplits: 1).joined(
        separator: "\"years\": {\"field\": \"birth\", \"ageBands\": [0, 2]}, \"age\": {")
    #expect(Schema.read(SourceFile(path: "s", text: text)).diagnostics == [])
    let file = SourceFile(
      path: "s",
      text: text.split(separator: "[\"rating\", \"visited\"]").joined(
        separator: "[\"years\", \"rating\", \"visited\"]"))
    let diagnostics = Schema.read(file).diagnostics
    #expect(diagnostics.map(\.identifier) == [.schemaGroupingsOverlap])
    let offset = try #require(file.offset(ofOnly: "\"years\", \"rating\""))
    #expect(diagnostics.first?.place?.position == file.position(of: offset))
  }

  @Test func offersTheNearestNames() throws {
    let file = try SchemaFixtures.small(
      "\"dimensions\": [\"age\", \"sex\"]", "\"dimensions\": [\"age\", \"sexx\"]")
    #expect(Schema.read(file).diagnostics.first?.notes == ["did you mean sex?"])
    let table = try SchemaFixtures.small(
      "\"denominator\": {\"table\": \"a\"}", "\"denominator\": {\"table\": \"x\"}")
    #expect(Schema.read(table).diagnostics.first?.notes == ["did you mean a or b?"])
  }

  @Test func saysByWhatTheTableCounts() throws {
    let file = try SchemaFixtures.small("\"where\": {\"sex\": \"male\"}", "\"where\": {\"rating\": \"good\"}")
    #expect(Schema.read(file).diagnostics.first?.notes == ["it counts by age, sex"])
  }

  @Test func blamesWhatIsBrokenOnce() throws {
    let field = try SchemaFixtures.small("\"birth\": {\"type\": \"date\"}", "\"birth\": {\"type\": \"day\"}")
    #expect(Schema.read(field).diagnostics.map(\.identifier) == [.schemaNameUnknown])
    let table = try SchemaFixtures.small(
      "[\"age\", \"sex\"], \"lowest\": \"county\"", "[\"age\", \"sex\"], \"lowest\": \"x\"")
    #expect(Schema.read(table).diagnostics.map(\.identifier) == [.schemaNameUnknown])
  }

  @Test(arguments: ["", "[]", "null", "3", "{}", "{\"levels\": 3, \"records\": [], \"tables\": {}}"])
  func readsNoSchemaFromAnythingElse(_ text: String) {
    let (schema, diagnostics) = Schema.read(SourceFile(path: "s", text: text))
    #expect(schema == nil)
    #expect(!diagnostics.isEmpty)
  }

  /// Whatever byte is lost, it is a mistake at most.
  @Test func survivesTheLossOfAnyByte() {
    let bytes = Array(SchemaFixtures.small.utf8)
    for index in bytes.indices {
      var damaged = bytes
      damaged.remove(at: index)
      let (schema, diagnostics) = Schema.read(SourceFile(path: "s", bytes: damaged))
      #expect((schema == nil) == diagnostics.hasErrors)
    }
  }
}

extension SourceFile {
  /// Where a text stands; nil unless it stands once.
  fileprivate func offset(ofOnly text: String) -> Int? {
    let parts = self.text(0..<bytes.count).split(separator: text, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0].utf8.count : nil
  }
}
