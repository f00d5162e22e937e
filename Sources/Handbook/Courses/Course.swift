public import Basics

/// The way through the pages that leads to a role's examination: `content/courses/<role>.json`.
public struct Course: Sendable {
  /// What is learned together.
  public struct Unit: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
    /// The theme of the examination that it prepares for; empty for none.
    public let theme: String
    /// What one can do afterwards.
    public let aim: String
    /// Paths below `content/`, in the order of reading.
    public let pages: [Reference]
  }

  /// The name by which it is known.
  public let id: String
  /// The file, for messages.
  public let file: SourceFile
  /// What it is called.
  public let title: String
  /// One sentence about it; may be empty.
  public let summary: String
  /// The folder of the role in `content/handbook/`.
  public let role: Reference
  /// The day of its last change, where the file says so.
  public let updated: CalendarDay?
  /// What is learned, in order.
  public let units: [Unit]
  /// The questions, a path below `content/`.
  public let exam: Reference?
  /// The clause that asks for the training.
  public let basis: Evidence?

  /// Every proof in the file.
  var evidence: [Evidence] { [basis].compactMap { $0 } }

  init(_ record: inout JSONRecord, id: String, _ file: SourceFile) {
    self.id = id
    self.file = file
    title = record.required("title")
    summary = record.text("summary") ?? ""
    role = record.reference("role")
    updated = record.day("updated")
    units = record.objects("units") { unit in
      Unit(
        id: unit.reference("id"), title: unit.required("title"), theme: unit.text("theme") ?? "",
        aim: unit.text("aim") ?? "", pages: unit.references("pages"))
    }
    exam = record.text("exam") == nil ? nil : record.reference("exam")
    basis = record.requiredEvidence()
  }
}
