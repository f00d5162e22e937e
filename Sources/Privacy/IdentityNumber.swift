internal import Basics

/// Resident identity numbers: GB 11643-1999 with 18 places, and the older ones with 15.
enum IdentityNumber {
  /// Whether digits are such a number: a province's prefix, a day that was, and with 18 places the check digit of
  /// ISO 7064 MOD 11-2.
  static func matches(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 18 || digits.count == 15 else { return false }
    let number = Array(digits)
    guard number.dropLast().allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    func value(_ range: Range<Int>) -> Int { number[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    guard provinces.contains(value(0..<2)) else { return false }
    if digits.count == 15 {
      return number[14] <= 0x39 && isDay(1900 + value(6..<8), value(8..<10), value(10..<12))
    }
    guard 1850...2100 ~= value(6..<10), isDay(value(6..<10), value(10..<12), value(12..<14)) else {
      return false
    }
    let sum = zip(number, weights).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 }
    let check = (12 - sum % 11) % 11
    return check == 10 ? number[17] | 0x20 == UInt8(ascii: "x") : Int(number[17]) - 0x30 == check
  }

  /// The first two digits of GB/T 2260, and 81 to 83 of the residence permits for Hong Kong, Macao and Taiwan.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
    61,
    62, 63, 64, 65, 71, 81, 82, 83, 91,
  ]
  /// 2 to the power of 17, 16, …, 1, modulo 11.
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    CalendarDay(year: year, month: month, day: day) != nil
  }
}
