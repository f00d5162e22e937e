internal import Basics

/// Whole numbers as official documents write them in Chinese: 一, 十一, 二十, 一百零二, up to 9999.
public enum ChineseNumeral {
  private static let digits: [Unicode.Scalar] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// A number from 0 to 9999 in Chinese; digits beyond.
  public static func text(_ number: Int) -> String {
    guard 0...9999 ~= number else { return String(number) }
    guard number > 0 else { return "零" }
    var text = String.UnicodeScalarView()
    var rest = number
    var owesZero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] as [(Int, String)] {
      let digit = rest / unit
      rest %= unit
      guard digit > 0 else {
        owesZero = owesZero || !text.isEmpty
        continue
      }
      if owesZero { text.append(digits[0]) }
      owesZero = false
      if !(unit == 10 && digit == 1 && text.isEmpty) { text.append(digits[digit]) }
      text.append(contentsOf: name.unicodeScalars)
    }
    return String(text)
  }

  /// Reads a numeral, or leaves the scanner where it is. A row of bare digits (二〇一六) is a year and no number.
  static func take(_ scanner: inout ByteScanner) -> Int? {
    let start = scanner.offset
    var total = 0
    var digit: Int?
    var lastUnit = 10_000
    var isZeroOpen = false
    while let scalar = scanner.peekScalar {
      if let value = digits.firstIndex(of: scalar) {
        guard digit == nil, !(value == 0 && (isZeroOpen || total == 0)) else { return fail(&scanner, start) }
        if value == 0 { isZeroOpen = true } else { digit = value }
      } else if let unit = unit(scalar) {
        guard unit < lastUnit, digit != nil || (unit == 10 && total == 0) else {
          return fail(&scanner, start)
        }
        total += (digit ?? 1) * unit
        lastUnit = unit
        digit = nil
        isZeroOpen = false
      } else {
        break
      }
      _ = scanner.nextScalar()
    }
    let value = total + (digit ?? 0)
    guard value > 0, !(isZeroOpen && digit == nil) else { return fail(&scanner, start) }
    return value
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  private static func fail(_ scanner: inout ByteScanner, _ start: Int) -> Int? {
    scanner.offset = start
    return nil
  }
}
