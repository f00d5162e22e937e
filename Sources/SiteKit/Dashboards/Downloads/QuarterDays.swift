internal import Basics

/// The first and the last day of a quarter.
struct QuarterDays {
  let first: CalendarDay
  let last: CalendarDay

  /// The days of a release's period; nil where it is not written like `2026Q3`.
  init?(period: String) {
    let parts = period.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 1, let year = Int(parts[0]),
      let number = Int(parts[1]), 1...4 ~= number,
      let first = CalendarDay(year: year, month: number * 3 - 2, day: 1),
      let last = CalendarDay(year: year, month: number * 3, day: number == 1 || number == 4 ? 31 : 30)
    else { return nil }
    self.first = first
    self.last = last
  }

  /// As an interval of ISO 8601: `2026-07-01/2026-09-30`.
  var interval: String { "\(first)/\(last)" }
}
