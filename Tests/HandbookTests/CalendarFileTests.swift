import Basics
import Testing

@testable import Handbook

@Suite struct CalendarFileTests {
  private func entry(
    title: String = "更新信息", every: DutyCalendar.Period = .months(3), from: String = "2026-03-25",
    days: Int = 1, remind: Int? = nil
  ) -> DutyCalendar.Entry {
    let nowhere = Reference(text: "", offset: 0)
    return DutyCalendar.Entry(
      id: Reference(text: "quarter-update", offset: 0), title: title, what: "每个季度更新。",
      roles: [Reference(text: "child-director", offset: 0)], area: "吉林省", every: every,
      from: CalendarDay(iso: from), days: days, dayNote: "日期是本站建议。",
      evidence: Evidence(source: nowhere, quote: nowhere), page: nil, remind: remind)
  }

  private func file(_ entry: DutyCalendar.Entry, description: String = "说明", changed: String? = nil) -> String
  {
    let event = CalendarEvent(
      entry, owner: "child-director", description: description, categories: ["儿童主任", "吉林省"],
      address: "", changed: changed.flatMap { CalendarDay(iso: $0) })
    let file = CalendarFile(name: "儿童主任全年日历", events: [event].compactMap { $0 })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The lines of a file, unfolded.
  private func lines(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
      if line.first == " ", let last = lines.popLast() {
        lines.append(last + line.dropFirst())
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  @Test func everyLineEndsWithReturnAndFeedAndHasAtMost75Bytes() {
    let long = String(repeating: "农村留守儿童关爱保护", count: 40)
    for padding in 0..<8 {
      let text = file(entry(), description: String(repeating: "a", count: padding) + long)
      let physical = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(physical.allSatisfy { $0.utf8.count <= 75 && !$0.unicodeScalars.contains("\n") })
      #expect(text.hasSuffix("END:VCALENDAR\r\n"))
      #expect(!text.contains("\u{FFFD}"))
      #expect(lines(text).contains("DESCRIPTION:" + String(repeating: "a", count: padding) + long))
    }
  }

  @Test func whatHasAMeaningOfItsOwnIsEscaped() {
    let text = file(entry(title: "甲;乙,丙\\丁"), description: "一\n二\r\n三\u{1}\u{7F}四：五")
    #expect(lines(text).contains("SUMMARY:甲\\;乙\\,丙\\\\丁"))
    #expect(lines(text).contains("DESCRIPTION:一\\n二\\n三四：五"))
  }

  @Test func theSameEntryGivesTheSameBytesAndNoClockHasASay() {
    let text = file(entry(), changed: "2026-11-21")
    #expect(text == file(entry(), changed: "2026-11-21"))
    #expect(lines(text).contains("DTSTAMP:20261121T000000Z"))
    #expect(lines(text).contains("UID:quarter-update.child-director@calendar.carebook"))
    #expect(lines(file(entry())).contains("DTSTAMP:20260325T000000Z"))
  }

  @Test func anEventLastsWholeDaysAndBlocksNobodysTime() {
    let all = lines(file(entry(from: "2026-02-27", days: 3)))
    #expect(all.contains("DTSTART;VALUE=DATE:20260227"))
    #expect(all.contains("DTEND;VALUE=DATE:20260302"))
    #expect(all.contains("TRANSP:TRANSPARENT"))
    #expect(all.contains("CATEGORIES:儿童主任,吉林省"))
    #expect(!all.contains("BEGIN:VALARM"))
  }

  @Test(arguments: [(0, "PT9H"), (1, "-PT15H"), (3, "-P2DT15H")])
  func aReminderComesAtNineInTheMorning(days: Int, trigger: String) {
    #expect(lines(file(entry(remind: days))).contains("TRIGGER:\(trigger)"))
  }

  @Test func aFirstDayWithoutADayAfterItHasNoEnd() {
    #expect(!file(entry(every: .years(1), from: "9999-12-31")).contains("DTEND"))
  }

  @Test(arguments: [
    (DutyCalendar.Period.months(1), "2026-01-05", "FREQ=MONTHLY"),
    (.months(3), "2026-03-28", "FREQ=MONTHLY;INTERVAL=3"),
    (.months(1), "2026-01-29", "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1"),
    (.months(3), "2026-01-31", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    (.years(1), "2026-06-01", "FREQ=YEARLY"), (.years(2), "2026-01-31", "FREQ=YEARLY;INTERVAL=2"),
    (.years(1), "2028-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"),
  ])
  func aRuleSkipsNoMonth(period: DutyCalendar.Period, from: String, rule: String) throws {
    #expect(period.rule(from: try #require(CalendarDay(iso: from))) == rule)
  }

  @Test func daysOfTheYearAreThoseOfTheRule() {
    #expect(entry(from: "2026-11-30").daysOfYear?.map(\.month) == [2, 5, 8, 11])
    #expect(entry(from: "2026-11-30").daysOfYear?.first?.day == 28)
    #expect(entry(from: "2026-11-30").daysOfYear?.first?.leapDay == 29)
    #expect(entry(every: .years(1), from: "2026-06-01").daysOfYear?.map(\.month) == [6])
    #expect(entry(every: .months(24), from: "2026-06-01").daysOfYear?.map(\.month) == [6])
    #expect(entry(every: .months(1)).daysOfYear?.count == 12)
    #expect(entry(every: .months(5)).daysOfYear == nil)
  }
}
