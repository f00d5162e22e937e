public import Basics

/// What comes round: `content/calendar.json`.
public struct DutyCalendar: Sendable {
  /// How often.
  public enum Period: Sendable, Hashable {
    case months(Int)
    case years(Int)
  }

  /// Something to do again and again.
  public struct Entry: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is called.
    public let title: String
    /// What is to be done, in one sentence.
    public let what: String
    /// The folders of the roles that it concerns.
    public let roles: [Reference]
    /// Where the clause holds.
    public let area: String
    /// How often it comes round.
    public let every: Period
    /// The first day.
    public let from: CalendarDay?
    /// How many days it lasts.
    public let days: Int
    /// Why it is that day, above all where no document names one.
    public let dayNote: String
    /// The clause behind it.
    public let evidence: Evidence?
    /// The page that explains it, a path below `content/`.
    public let page: Reference?
    /// How many days before it a calendar on a phone reminds of it; nil for not at all.
    public let remind: Int?
  }

  /// The file, for messages.
  public let file: SourceFile
  /// The day of the last change, for calendars that took the file in before.
  public let updated: CalendarDay?
  /// All entries.
  public let entries: [Entry]

  /// Every proof in the file.
  var evidence: [Evidence] { entries.compactMap(\.evidence) }

  init(_ record: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    updated = record.day("updated")
    if let zone = record.text("timezone"), zone != CalendarFile.zone {
      record.report("\"timezone\" wants \(CalendarFile.zone)", at: record.offset(of: "timezone"))
    }
    entries = record.objects("entries") { Entry(&$0) }
    record.reportRepeated(entries.map(\.id))
  }

  /// What concerns a role, by the name of its folder.
  public func entries(of role: String) -> [Entry] {
    entries.filter { entry in entry.roles.contains { $0.text == role } }
  }
}

extension DutyCalendar.Entry {
  fileprivate init(_ record: inout JSONRecord) {
    id = record.identifier("id")
    title = record.required("title")
    what = record.required("what")
    roles = record.references("roles")
    if roles.isEmpty { record.report("\"roles\" wants at least one role", at: record.offset(of: "roles")) }
    area = record.required("area")
    every = DutyCalendar.Period(&record)
    if record.text("from") == nil { _ = record.required("from") }
    from = record.day("from")
    days = record.number("days", in: 1...every.mostDays) ?? 1
    dayNote = record.required("dayNote")
    evidence = record.requiredEvidence()
    page = record.text("page") == nil ? nil : record.reference("page")
    remind = record.number("remind", in: 0...30)
  }
}

extension DutyCalendar.Period {
  fileprivate init(_ record: inout JSONRecord) {
    let members = record.member("every")?.members ?? []
    switch (members.first?.name, members.first?.value.integer, members.count) {
    case ("months", let number?, 1) where 1...120 ~= number: self = .months(number)
    case ("years", let number?, 1) where 1...10 ~= number: self = .years(number)
    default:
      record.report(
        "\"every\" wants {\"months\": 3} or {\"years\": 1}", at: record.offset(of: "every"))
      self = .years(1)
    }
  }
}
