extension CalendarDay {
  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The day so many days later; nil where the calendar ends before it, after the year 9999.
  public func adding(days: Int) -> CalendarDay? {
    guard 0...4_000_000 ~= days else { return nil }
    let later = CalendarDay(secondsSince1970: (daysSince1970 + days) * 86_400)
    return later.year > 9999 ? nil : later
  }

  /// Days since 1970-01-01. Civil date to days: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  private var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
