internal import Basics

/// A quarter of a sample, counted on from the year 0: its name, its days, and what changes from quarter to quarter.
struct Quarter: Sendable {
  /// Four times the year and 0 to 3.
  let number: Int
  /// The last of a sample's quarters: 2026Q3.
  static let last = Quarter(number: 2026 * 4 + 2)

  /// In files: `2026Q3`.
  var name: String { "\(number / 4)Q\(number % 4 + 1)" }

  /// The quarter's last day.
  var asOf: CalendarDay? {
    let month = number % 4 * 3 + 3
    return CalendarDay(year: number / 4, month: month, day: month == 3 || month == 12 ? 31 : 30)
  }

  /// How many days it has, which the year of a 29 February changes.
  var days: Int {
    guard let asOf, let before = Quarter(number: number - 1).asOf else { return 90 }
    return DayTexts.number(of: asOf) - DayTexts.number(of: before)
  }

  /// The quarters since the fourth of 2024, at most 3 years back: what the slow changes follow.
  var drift: Int { max(-12, number - (2024 * 4 + 3)) }

  /// Whether it is the first of the year, when parents are home for the Spring Festival and visits are few.
  var isWinter: Bool { number % 4 == 0 }
}
