public import Basics

/// What one document gives to many bodies, one after the other: `content/responsibilities/<id>.json`.
public struct TaskList: Sendable {
  /// Tasks under one heading of the document.
  public struct Group: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// Empty where the document has none.
    public let title: String
    /// All entries.
    public let entries: [Entry]
  }

  /// A body with its tasks, or a task with its bodies.
  public struct Entry: Sendable {
    /// As printed.
    public let number: String
    /// Who or what it is.
    public let name: Reference
    /// Who answers for it, as printed; empty where the entry is itself a body, or the document does not say.
    public let bodies: [Reference]
    /// What it says, in the project's own words.
    public let text: String
    /// The clause behind it.
    public let evidence: Evidence?
    /// What the document in hand has not; empty where nothing is missing.
    public let missing: String
  }

  /// The name by which it is known.
  public let id: String
  /// The file, for messages.
  public let file: SourceFile
  /// What it is called.
  public let title: String
  /// One sentence about it; may be empty.
  public let summary: String
  /// The day of its last change, where the file says so.
  public let updated: CalendarDay?
  /// The document's slug.
  public let document: Reference
  /// What to know before reading.
  public let introduction: [ProvedText]
  /// The groups, in the order of the document.
  public let groups: [Group]
  /// Remarks.
  public let notes: [ProvedText]

  /// Whether its entries are tasks with those who answer, and not themselves bodies.
  public var listsTasks: Bool { groups.contains { $0.entries.contains { !$0.bodies.isEmpty } } }

  /// Those who answer for an entry.
  public func who(of entry: Entry) -> [Reference] { listsTasks ? entry.bodies : [entry.name] }

  /// Every proof in the file.
  var evidence: [Evidence] {
    (introduction + notes).compactMap(\.evidence) + groups.flatMap(\.entries).compactMap(\.evidence)
  }

  init(_ record: inout JSONRecord, id: String, _ file: SourceFile) {
    self.id = id
    self.file = file
    title = record.required("title")
    summary = record.text("summary") ?? ""
    updated = record.day("updated")
    document = record.reference("document")
    introduction = record.objects("intro") { ProvedText(&$0) }
    groups = record.objects("groups") { group in
      Group(
        id: group.reference("id"), title: group.text("title") ?? "",
        entries: group.objects("entries") { Entry(&$0) })
    }
    notes = record.objects("notes") { ProvedText(&$0) }
  }
}

extension TaskList.Entry {
  fileprivate init(_ record: inout JSONRecord) {
    number = record.required("number")
    name = record.reference("name")
    bodies = record.references("who")
    text = record.required("text")
    evidence = record.requiredEvidence()
    missing = record.text("missing") ?? ""
  }
}
