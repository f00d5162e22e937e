public import Basics

/// Procedures that follow one another, for finding the way from one to the next: `content/procedures/paths.json`.
public struct ProcedurePaths: Sendable {
  /// A way through some procedures.
  public struct Path: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
    /// One sentence about it; may be empty.
    public let summary: String
    /// The names of the procedures' files, in order.
    public let steps: [Reference]
  }

  /// The file, for messages.
  public let file: SourceFile
  /// All ways.
  public let paths: [Path]

  init(_ record: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    paths = record.objects("paths") { path in
      Path(
        id: path.reference("id"), title: path.required("title"), summary: path.text("summary") ?? "",
        steps: path.references("steps"))
    }
  }
}
