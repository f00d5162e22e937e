public import Basics

/// An event of an iCalendar file that lasts whole days and comes round (RFC 5545, 3.6.1).
public struct CalendarEvent: Sendable {
  /// What tells it from every other event, and stays the same when its words change.
  let uid: String
  /// What it is called.
  let title: String
  /// What is to be done and why.
  let description: String
  /// The words under which calendars group it.
  let categories: [String]
  /// The address of the page that explains it; empty where the site has none.
  let address: String
  /// The first day.
  let first: CalendarDay
  /// How many days it lasts.
  let days: Int
  /// How it comes round.
  let rule: String
  /// The day of its last change.
  let changed: CalendarDay
  /// How many days before it a calendar reminds of it; nil for not at all.
  let remind: Int?

  /// An event made of an entry; nil where the entry has no first day.
  ///
  /// - Parameter owner: tells the events of one calendar from those that other calendars make of the same entry.
  public init?(
    _ entry: DutyCalendar.Entry, owner: String, description: String, categories: [String], address: String,
    changed: CalendarDay?
  ) {
    guard let from = entry.from else { return nil }
    uid = "\(entry.id.text).\(owner)@calendar.carebook"
    title = entry.title
    self.description = description
    self.categories = categories
    self.address = address
    first = from
    days = entry.days
    rule = entry.every.rule(from: from)
    self.changed = changed ?? from
    remind = entry.remind
  }

  var lines: [ContentLine] {
    var lines = [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", uid),
      ContentLine("DTSTAMP", "\(changed.digits)T000000Z"),
      ContentLine("DTSTART;VALUE=DATE", first.digits),
    ]
    if let end = first.adding(days: days) { lines.append(ContentLine("DTEND;VALUE=DATE", end.digits)) }
    lines += [
      ContentLine("RRULE", rule), ContentLine("SUMMARY", text: title),
      ContentLine("DESCRIPTION", text: description),
    ]
    if !categories.isEmpty { lines.append(ContentLine("CATEGORIES", list: categories)) }
    if !address.isEmpty { lines.append(ContentLine("URL", address)) }
    lines += [ContentLine("CLASS", "PUBLIC"), ContentLine("TRANSP", "TRANSPARENT")]
    if let remind {
      lines += [
        ContentLine("BEGIN", "VALARM"), ContentLine("ACTION", "DISPLAY"),
        ContentLine("DESCRIPTION", text: title), ContentLine("TRIGGER", Self.trigger(remind)),
        ContentLine("END", "VALARM"),
      ]
    }
    return lines + [ContentLine("END", "VEVENT")]
  }

  /// Nine in the morning, so many days before a day that begins at midnight.
  private static func trigger(_ daysBefore: Int) -> String {
    switch daysBefore {
    case 0: "PT9H"
    case 1: "-PT15H"
    default: "-P\(daysBefore - 1)DT15H"
    }
  }
}

extension CalendarDay {
  /// As iCalendar writes it: 20261121.
  fileprivate var digits: String { String(description.filter { $0 != "-" }) }
}
