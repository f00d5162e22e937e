internal import Basics

/// A day of some month in any year: where the month is shorter than the day's number, its last day.
public struct DayOfMonth: Sendable, Hashable {
  /// The month, 1 to 12.
  public let month: Int
  /// The day in a year of 365 days.
  public let day: Int
  /// The day in a leap year.
  public let leapDay: Int
  /// How many years after the day from which it was counted.
  public let yearsLater: Int

  /// The day so many months after a day: the same number, or the last of its month.
  public init(months: Int, afterMonth month: Int, day: Int) {
    let count = month - 1 + months
    self.month = count % 12 + 1
    yearsLater = count / 12
    self.day = min(day, CalendarDay.length(ofMonth: self.month, year: Self.commonYear))
    leapDay = min(day, CalendarDay.length(ofMonth: self.month, year: Self.leapYear))
  }

  private static let commonYear = 2023
  private static let leapYear = 2024
}

extension DayOfMonth {
  /// The days from which a table counts: of each month the 1st, the 15th and the last, of February both last days.
  public static let lookedUp: [(month: Int, day: Int)] = (1...12).flatMap { month in
    let last = CalendarDay.length(ofMonth: month, year: commonYear)
    return ([1, 15, last] + (month == 2 ? [29] : [])).map { (month, $0) }
  }
}
