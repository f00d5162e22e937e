internal import Basics

/// Reads a schema part by part, each against those before it, and gathers what is wrong.
///
/// What is wrong itself is remembered as broken, so that whoever names it is not blamed too.
struct SchemaReader {
  /// The file, for places.
  let file: SourceFile
  /// The mistakes met so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The levels from the top down.
  var levels: [String] = []
  /// The kinds of records met so far.
  var records: [RecordDraft] = []
  /// The names of records with a mistake that leaves nothing to work with.
  var brokenRecords: Set<String> = []
  /// The tables met so far.
  var tables: [TableDraft] = []
  /// The ids of tables that have a mistake themselves.
  var brokenTables: Set<String> = []
  /// The ids of the indicators met so far.
  var indicatorIDs: Set<String> = []
  /// The clauses that indicators name, those that are written as one.
  var citations: [SchemaFile.Citation] = []

  /// A kind of record and where its parts stand.
  struct RecordDraft {
    let kind: RecordKind
    /// The dimensions and fields that have a mistake themselves.
    let broken: Set<String>
    /// For each impossible combination its first byte.
    let impossibleOffsets: [Int]
  }

  /// A table and where its parts stand.
  struct TableDraft {
    let definition: TableDefinition
    /// For each dimension its first byte.
    let dimensionOffsets: [Int]
  }

  init(_ file: SourceFile) { self.file = file }

  /// Reports a mistake.
  mutating func report(
    _ message: String, at offset: Int, _ identifier: Diagnostic.Identifier = .valueInvalid,
    notes: [String] = []
  ) {
    diagnostics.append(file.error(identifier, message, at: offset, notes: notes))
  }

  /// Reports what may be a mistake.
  mutating func warn(_ message: String, at offset: Int, _ identifier: Diagnostic.Identifier) {
    diagnostics.append(file.warning(identifier, message, at: offset))
  }

  /// Reports a name that is nowhere, with those that look like it.
  mutating func unknown(_ what: String, _ name: String, at offset: Int, among known: [String]) {
    var near = known.nearest(to: name)
    if near.isEmpty, known.count <= 8 { near = known }
    let notes = near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"]
    report("there is no \(what) \"\(name)\"", at: offset, .schemaNameUnknown, notes: notes)
  }

  /// Takes over an object's mistakes. A member that nobody asked for is an error here: a setting that is spelled
  /// wrongly must not leave people less protected.
  mutating func close(_ record: inout JSONRecord) {
    record.finish(.error)
    diagnostics.append(contentsOf: record.diagnostics)
  }
}
