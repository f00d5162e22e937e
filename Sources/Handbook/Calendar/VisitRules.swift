public import Basics

/// How often a child is visited: `content/visits.json`.
public struct VisitRules: Sendable {
  /// How well a child is looked after, and how often that asks for a visit.
  public struct Rating: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
    /// How many months may pass.
    public let months: Int
    /// The clause behind it.
    public let evidence: Evidence?
  }

  /// Children who need more, for whom the documents give no number.
  public struct Risk: Sendable {
    /// What it is called.
    public let title: String
    /// What it says, in the project's own words.
    public let text: String
    /// The clause behind it.
    public let evidence: Evidence?
    /// A number of days that the agency itself set; nil where it has not.
    public let localDays: Int?
    /// What the agency says of its number, or of the missing one.
    public let localNote: String
  }

  /// A group of children who need more.
  public struct Group: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
    /// The clause behind it.
    public let evidence: Evidence?
  }

  /// The file, for messages.
  public let file: SourceFile
  /// Where the rules hold.
  public let area: String
  /// The ratings that documents name.
  public let ratings: [Rating]
  /// The children who need more.
  public internal(set) var risk: Risk?
  /// The groups, in the order of the document.
  public let groups: [Group]

  /// Every proof in the file.
  var evidence: [Evidence] {
    ratings.compactMap(\.evidence) + [risk?.evidence].compactMap { $0 } + groups.compactMap(\.evidence)
  }

  init(_ record: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    area = record.text("area") ?? ""
    ratings = record.objects("ratings") { rating in
      let months = rating.number("months") ?? 0
      if !(1...24 ~= months) {
        rating.report("\"months\" wants a number from 1 to 24", at: rating.offset(of: "months"))
      }
      return Rating(
        id: rating.reference("id"), title: rating.required("title"), months: months,
        evidence: rating.requiredEvidence())
    }
    risk = record.member("risk").map { value in
      var risk = JSONRecord(value, in: file)
      defer { record.take(&risk) }
      return Risk(
        title: risk.required("title"), text: risk.required("text"), evidence: risk.requiredEvidence(),
        localDays: risk.number("localDays"), localNote: risk.text("localNote") ?? "")
    }
    groups = record.objects("groups") { group in
      Group(
        id: group.reference("id"), title: group.required("title"), evidence: group.requiredEvidence())
    }
  }
}

extension JSONRecord {
  /// Finishes an object inside this one and takes over what was found in it.
  mutating func take(_ inner: inout JSONRecord) {
    inner.finish()
    inner.diagnostics.forEach { append($0) }
  }
}
