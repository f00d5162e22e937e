public import Basics

/// A `schema.json` as it was read, with the places that only somebody else can judge.
public struct SchemaFile: Sendable {
  /// The file.
  public let file: SourceFile
  /// What it says; nil where anything in it is an error.
  public let schema: Schema?
  /// The clauses that its indicators name, in their order: whether they exist, only who has the documents can tell.
  public let citations: [Citation]
  /// The mistakes, each with its place.
  public let diagnostics: [Diagnostic]

  /// A clause and where it is named.
  public struct Citation: Sendable, Hashable {
    /// The clause: `jilin-three-year-action#c3.3.8`.
    public let clause: String
    /// The first byte of its name in the file.
    public let offset: Int
  }

  /// Reads the schema.
  public init(_ file: SourceFile) {
    self.file = file
    switch JSONValue.parse(file) {
    case .failure(let error):
      schema = nil
      citations = []
      diagnostics = [error.diagnostic]
    case .success(let value):
      var reader = SchemaReader(file)
      let schema = reader.schema(value)
      self.schema = reader.diagnostics.hasErrors ? nil : schema
      citations = reader.citations
      diagnostics = reader.diagnostics
    }
  }
}
