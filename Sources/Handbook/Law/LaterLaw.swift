public import Basics

/// Laws that came after the documents in hand and may ask for more: `content/later-law.json`.
public struct LaterLaw: Sendable {
  /// Such a law.
  public struct Entry: Sendable {
    /// What it is called.
    public let title: String
    /// The document, in hand or on the list of those that are not.
    public let document: Reference
    /// Since when it has been what it is, as a text.
    public let since: String
    /// What a reader has to know of it; may be empty.
    public let note: String
  }

  /// The file, for messages.
  public let file: SourceFile
  /// The laws, in the order of the file.
  public let entries: [Entry]

  init(_ record: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    entries = record.objects("entries") { entry in
      Entry(
        title: entry.required("title"), document: entry.reference("document"),
        since: entry.required("since"), note: entry.text("note") ?? "")
    }
  }
}
