internal import Basics

/// A calendar as a file that phones and offices take in: iCalendar, RFC 5545.
public struct CalendarFile: Sendable {
  private let name: String
  private let events: [CalendarEvent]

  /// A calendar with its name and events.
  public init(name: String, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }

  /// The only zone in which days are meant; China's last summer time ended in 1991.
  static let zone = "Asia/Shanghai"

  /// The whole file.
  public var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 1 << 14)
    for line in lines { line.write(into: &writer) }
    return writer.bytes
  }

  private var lines: [ContentLine] {
    [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", "-//carebook//duty calendar//ZH"), ContentLine("CALSCALE", "GREGORIAN"),
      ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
      ContentLine("X-WR-TIMEZONE", Self.zone),
      ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", Self.zone),
      ContentLine("BEGIN", "STANDARD"), ContentLine("DTSTART", "19910915T020000"),
      ContentLine("TZOFFSETFROM", "+0900"), ContentLine("TZOFFSETTO", "+0800"),
      ContentLine("TZNAME", "CST"), ContentLine("END", "STANDARD"), ContentLine("END", "VTIMEZONE"),
    ] + events.flatMap(\.lines) + [ContentLine("END", "VCALENDAR")]
  }
}
