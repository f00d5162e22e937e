/// The number with which a heading begins in official Chinese documents.
struct OfficialNumber {
  /// The kinds of numbers, outermost first (GB/T 9704, and 章, 节, 条 of laws).
  enum Kind: Int, Comparable {
    case annex, chapter, section, article, first, second, third, fourth

    /// What the anchor begins with where this number is the outermost.
    var prefix: StaticString {
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
  init?(_ title: UnsafeBufferPointer<UInt8>) {
    guard let first = title.scalar(at: 0) else { return nil }
    let width = UTF8.width(first)
    let kind: Kind?
    let numeral: Numeral
    switch first {
    case "（", "(":
      numeral = Numeral(title, width)
      kind = numeral.next == "）" || numeral.next == ")" ? (numeral.isChinese ? .second : .fourth) : nil
    case "第":
      numeral = Numeral(title, width)
      kind =
        switch numeral.next {
        case "章": .chapter
        case "节": .section
        case "条": .article
        default: nil
        }
    case "附":
      guard title.scalar(at: width) == "件" else { return nil }
      numeral = Numeral(title, width * 2)
      kind = .annex
    default:
      numeral = Numeral(title, 0)
      switch numeral.next {
      case "、", ".", "．": kind = numeral.isChinese ? .first : .third
      case " ": kind = numeral.isChinese ? nil : .third
      default: kind = nil
      }
      if numeral.value >= 100 { return nil }
    }
    guard let kind, numeral.value > 0 else { return nil }
    self.kind = kind
    number = numeral.value
  }
}

/// A number in Chinese characters, or in digits of either width.
private struct Numeral {
  private(set) var value = 0
  private(set) var isChinese = false
  /// What follows it.
  let next: Unicode.Scalar?

  init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var offset = start
    var pending = 0
    var count = 0
    while count < 8, let scalar = text.scalar(at: offset) {
      if let digit = Self.digit(scalar), !isChinese {
        value = value * 10 + digit
      } else if count == 0 || isChinese, let (digit, isUnit) = Self.chinese(scalar) {
        isChinese = true
        if isUnit { value += max(1, pending) * digit }
        pending = isUnit ? 0 : digit
      } else {
        break
      }
      count += 1
      offset += UTF8.width(scalar)
    }
    value += pending
    next = text.scalar(at: offset)
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
