/// The number with which a heading begins in official Chinese documents.
struct OfficialNumber {
  /// The kinds of numbers, outermost first (GB/T 9704, and 章, 节, 条 of laws).
  enum Kind: Int, Comparable {
    case annex, chapter, section, article, first, second, third, fourth

    /// What the anchor begins with where this number is the outermost.
    var prefix: String {
      switch self {
      case .annex: "a"
      case .chapter: "ch"
      case .article: "art"
      default: "s"
      }
    }

    /// Whether the number runs through the whole document, whatever stands above.
    var standsAlone: Bool { self == .article || self == .annex }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  let number: Int

  /// The number at the start of a heading, or nil.
  init?(_ title: [UInt8]) {
    let scalars = Array(String(decoding: title.prefix(48), as: UTF8.self).unicodeScalars)
    guard let found = Self.parse(scalars), found.number > 0 else { return nil }
    (kind, number) = found
  }

  private static func parse(_ text: [Unicode.Scalar]) -> (kind: Kind, number: Int)? {
    guard let first = text.first else { return nil }
    switch first {
    case "（", "(":
      guard let (number, isChinese, end) = numeral(text, 1), end < text.count, "）)".has(text[end]) else {
        return nil
      }
      return (isChinese ? .second : .fourth, number)
    case "第":
      guard let (number, _, end) = numeral(text, 1), end < text.count else { return nil }
      return switch text[end] {
      case "章": (.chapter, number)
      case "节": (.section, number)
      case "条": (.article, number)
      default: nil
      }
    case "附":
      guard text.count > 2, text[1] == "件", let (number, _, _) = numeral(text, 2) else { return nil }
      return (.annex, number)
    default:
      guard let (number, isChinese, end) = numeral(text, 0), end < text.count, number < 100 else {
        return nil
      }
      if isChinese { return "、.．".has(text[end]) ? (.first, number) : nil }
      return "、.． ".has(text[end]) ? (.third, number) : nil
    }
  }

  /// A number in Chinese characters, or in digits of either width.
  private static func numeral(
    _ text: [Unicode.Scalar], _ start: Int
  ) -> (number: Int, isChinese: Bool, end: Int)? {
    var end = start
    var number = 0
    while end < text.count, let digit = digit(text[end]), end - start < 4 {
      number = number * 10 + digit
      end += 1
    }
    if end > start { return (number, false, end) }
    var pending = 0
    while end < text.count, let (value, isUnit) = chinese(text[end]), end - start < 8 {
      if isUnit {
        number += max(1, pending) * value
        pending = 0
      } else {
        pending = value
      }
      end += 1
    }
    return end > start ? (number + pending, true, end) : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static func chinese(_ scalar: Unicode.Scalar) -> (value: Int, isUnit: Bool)? {
    switch scalar {
    case "〇", "零": (0, false)
    case "一": (1, false)
    case "二": (2, false)
    case "三": (3, false)
    case "四": (4, false)
    case "五": (5, false)
    case "六": (6, false)
    case "七": (7, false)
    case "八": (8, false)
    case "九": (9, false)
    case "十": (10, true)
    case "百": (100, true)
    default: nil
    }
  }
}

extension String {
  fileprivate func has(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
