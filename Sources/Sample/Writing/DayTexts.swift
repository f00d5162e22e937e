internal import Basics

/// The days up to an as-of date, written once, so that a row only copies ten bytes.
struct DayTexts: Sendable {
  private let bytes: [UInt8]

  /// The as-of date and as many days before it.
  init(asOf: CalendarDay, count: Int) {
    let last = Self.number(of: asOf)
    var bytes: [UInt8] = []
    bytes.reserveCapacity((count + 1) * 10)
    for day in 0...count {
      bytes.append(contentsOf: CalendarDay(secondsSince1970: (last - day) * 86_400).description.utf8)
    }
    self.bytes = bytes
  }

  /// Writes the day that lies so many days before the as-of date.
  func write(_ daysBefore: Int, to target: inout [UInt8]) {
    target.append(contentsOf: bytes[daysBefore * 10..<daysBefore * 10 + 10])
  }

  /// Days since 1970-01-01. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  static func number(of day: CalendarDay) -> Int {
    let year = day.month <= 2 ? day.year - 1 : day.year
    let (era, yearOfEra) = (year / 400, year % 400)
    let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
