public import Basics

/// Who does what from the village to the province: `content/responsibilities/matrix.json`.
public struct ResponsibilityMatrix: Sendable {
  /// A column.
  public struct Level: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
  }

  /// Somebody who looks for what is asked of them, whatever the level.
  public struct Body: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
    /// The words by which it is known in the names of those who answer for something: 妇联 in 省妇联. With =
    /// before it a name is the whole: =各地 is not in 各地民政部门.
    public let names: [String]

    /// Whether a name of somebody who answers for something is, or holds, this body's.
    public func answers(as who: String) -> Bool {
      names.contains { $0.hasPrefix("=") ? who == $0.dropFirst() : who.contains($0) }
    }
  }

  /// A row.
  public struct Topic: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
    /// The duties of each level, by its id; a level without is one of which no clause in hand speaks.
    public let cells: [String: [Duty]]
  }

  /// A duty of somebody.
  public struct Duty: Sendable {
    /// Who has to do it.
    public let who: Reference
    /// What it says, in the project's own words.
    public let text: String
    /// Where the clause holds; empty for everywhere.
    public let area: String
    /// The clause behind it.
    public let evidence: Evidence?
  }

  /// The file, for messages.
  public let file: SourceFile
  /// What it is called.
  public let title: String
  /// One sentence about it; may be empty.
  public let summary: String
  /// The day of its last change, where the file says so.
  public let updated: CalendarDay?
  /// The columns, from the village upward.
  public let levels: [Level]
  /// The rows.
  public let topics: [Topic]
  /// Those by whom duties may be looked up; may be empty.
  public let bodies: [Body]

  /// Every proof in the file.
  var evidence: [Evidence] {
    topics.flatMap { topic in
      levels.flatMap { topic.cells[$0.id.text] ?? [] }.compactMap(\.evidence)
    }
  }

  init(_ record: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    title = record.required("title")
    summary = record.text("summary") ?? ""
    updated = record.day("updated")
    let levels = record.objects("levels") { level in
      Level(id: level.reference("id"), title: level.required("title"))
    }
    self.levels = levels
    topics = record.objects("topics") { topic in
      let (id, title) = (topic.reference("id"), topic.required("title"))
      var cells: [String: [Duty]] = [:]
      if let value = topic.member("cells") {
        var inner = JSONRecord(value, in: file)
        for level in levels { cells[level.id.text] = inner.objects(level.id.text) { Duty(&$0) } }
        topic.take(&inner)
      }
      return Topic(id: id, title: title, cells: cells)
    }
    bodies = record.objects("bodies") { body in
      Body(id: body.reference("id"), title: body.required("title"), names: body.texts("names"))
    }
  }
}

extension ResponsibilityMatrix.Duty {
  fileprivate init(_ record: inout JSONRecord) {
    who = record.reference("who")
    text = record.required("text")
    area = record.text("area") ?? ""
    evidence = record.requiredEvidence()
  }
}
