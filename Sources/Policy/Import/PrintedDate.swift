internal import Basics

/// A day as official documents print it: `2016年9月5日`, `２０１６年９月５日`, `二〇一六年九月五日`.
struct PrintedDate: Sendable, Hashable {
  /// The day.
  let day: CalendarDay

  /// The date that the whole of a text without blanks is, or nil.
  init?(_ text: some Collection<Unicode.Scalar>) {
    let text = text.map(\.folded)
    guard text.count <= 12, text.last == "日", let year = text.firstIndex(of: "年"),
      let month = text.firstIndex(of: "月"), year == 4, month > year
    else { return nil }
    guard let y = Self.digits(text[..<year]), let m = Self.number(text[(year + 1)..<month]),
      let d = Self.number(text[(month + 1)..<(text.count - 1)]),
      let day = CalendarDay(year: y, month: m, day: d)
    else { return nil }
    self.day = day
  }

  private static let numerals = Array("〇一二三四五六七八九".unicodeScalars)

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if 0x30...0x39 ~= scalar.value { return Int(scalar.value) - 0x30 }
    if "零○Ｏ0O".unicodeScalars.contains(scalar) { return 0 }
    return numerals.firstIndex(of: scalar)
  }

  /// A year, digit by digit.
  private static func digits(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    for scalar in text {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// A month or a day: `9`, `09`, `九`, `十`, `二十一`.
  private static func number(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard 1...3 ~= text.count else { return nil }
    guard let ten = text.firstIndex(of: "十") else { return digits(text) }
    let tens = ten == text.startIndex ? 1 : digits(text[..<ten])
    let ones = ten + 1 == text.endIndex ? 0 : digits(text[(ten + 1)...])
    guard let tens, let ones else { return nil }
    return tens * 10 + ones
  }
}
