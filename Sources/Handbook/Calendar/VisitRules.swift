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
  /// The day of the last change.
  public let updated: CalendarDay?
  /// Where the rules hold.
  public let area: String
  /// The ratings that documents name.
  public let ratings: [Rating]
  /// The children who need more.
  public internal(set) var risk: Risk?
  /// The groups, in the order of the document.
  public let groups: [Group]
  /// The page that explains the rules, a path below `content/`.
  public let page: Reference?

  /// Every proof in the file.
  var evidence: [Evidence] {
    ratings.compactMap(\.evidence) + [risk?.evidence].compactMap { $0 } + groups.compactMap(\.evidence)
  }

  init(_ record: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    updated = record.day("updated")
    area = record.required("area")
    ratings = record.objects("ratings") { rating in
      Rating(
        id: rating.identifier("id"), title: rating.required("title"),
        months: rating.neededNumber("months", in: 1...12), evidence: rating.requiredEvidence())
    }
    risk = record.member("risk").map { value in
      var risk = JSONRecord(value, in: file)
      defer { record.take(&risk) }
      return Risk(&risk)
    }
    groups = record.objects("groups") { group in
      Group(
        id: group.identifier("id"), title: group.required("title"), evidence: group.requiredEvidence())
    }
    page = record.text("page") == nil ? nil : record.reference("page")
    record.reportRepeated(ratings.map(\.id) + groups.map(\.id))
    if ratings.isEmpty { record.report("\"ratings\" wants at least one", at: record.offset(of: "ratings")) }
    if risk == nil, !groups.isEmpty {
      record.report("\"groups\" want \"risk\": what is asked for them", at: record.offset(of: "groups"))
    }
  }
}

extension VisitRules.Risk {
  fileprivate init(_ record: inout JSONRecord) {
    title = record.required("title")
    text = record.required("text")
    evidence = record.requiredEvidence()
    localDays = record.number("localDays", in: 1...366)
    localNote = record.text("localNote") ?? ""
    if localDays != nil, localNote.isEmpty {
      record.report(
        "\"localDays\" is no document's number: say in \"localNote\" who set it",
        at: record.offset(of: "localDays"))
    }
  }
}
