public import Basics

extension DutyCalendar.Period {
  /// The rule by which iCalendar (RFC 5545, 3.3.10) repeats an event from its first day.
  ///
  /// A rule that names day 31 passes over months without one. So from day 29 on the rule names all days from 28 on
  /// and takes the last that the month has: every month has its turn.
  public func rule(from first: CalendarDay) -> String {
    let interval: String
    switch self {
    case .months(let count): interval = "FREQ=MONTHLY" + (count == 1 ? "" : ";INTERVAL=\(count)")
    case .years(let count): interval = "FREQ=YEARLY" + (count == 1 ? "" : ";INTERVAL=\(count)")
    }
    if case .years = self {
      guard first.month == 2, first.day == 29 else { return interval }
      return interval + ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
    }
    guard first.day > 28 else { return interval }
    let days = (28...first.day).map(String.init).joined(separator: ",")
    return interval + ";BYMONTHDAY=\(days);BYSETPOS=-1"
  }

  /// The most days an entry may last so that it ends before it begins again.
  var mostDays: Int {
    switch self {
    case .months(let count): count * 28
    case .years(let count): count * 365
    }
  }
}

extension DutyCalendar.Entry {
  /// Its days in any year, in order; nil where the months differ from year to year, as with every five months.
  public var daysOfYear: [DayOfMonth]? {
    guard let from else { return nil }
    let step: Int
    switch every {
    case .years: step = 12
    case .months(let count) where 12 % count == 0: step = count
    case .months(let count) where count % 12 == 0: step = 12
    case .months: return nil
    }
    let first = (from.month - 1) % step + 1
    return stride(from: first, through: 12, by: step).map { month in
      DayOfMonth(months: 0, afterMonth: month, day: from.day)
    }
  }
}
