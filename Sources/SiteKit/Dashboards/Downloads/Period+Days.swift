internal import Basics
internal import Statistics

extension Period {
  /// The quarter's days as an interval of ISO 8601: `2026-07-01/2026-09-30`; nil in a year that no calendar has.
  var interval: String? {
    let length = quarter == 1 || quarter == 4 ? 31 : 30
    guard let first = CalendarDay(year: year, month: quarter * 3 - 2, day: 1),
      let last = CalendarDay(year: year, month: quarter * 3, day: length)
    else { return nil }
    return "\(first)/\(last)"
  }
}
