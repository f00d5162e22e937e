internal import Basics

/// Reads one number; what only looks like one (`1.5万人`, `3、4月`, `一、二级`, `附件1所列`) is none.
struct NumberingReader {
  typealias Found = (family: Numbering.Family, value: Int, suffix: Int)
  var scanner: ByteScanner

  init(_ scanner: ByteScanner) { self.scanner = scanner }

  mutating func read() -> Found? {
    guard let first = scanner.peekScalar else { return nil }
    switch first {
    case "附": return annex()
    case "第": return provision()
    case "（", "(": return bracketed()
    case "0"..."9", "０"..."９": return decimal()
    default: return single(first) ?? ideograph()
    }
  }

  private mutating func annex() -> Found? {
    guard scanner.take("附") else { return nil }
    scanner.skipWhiteSpace()
    guard scanner.take("件") else { return nil }
    let end = scanner.offset
    scanner.skipWhiteSpace()
    if scanner.isAtEnd {
      scanner.offset = end
      return (.annex, 1, 0)
    }
    if scanner.take(anyOf: "：", ":") != nil { return (.annexList, 0, 0) }
    guard let value = digits() ?? ChineseNumeral.take(&scanner) else { return nil }
    let numberEnd = scanner.offset
    if scanner.isAtEnd || scanner.take(anyOf: "：", ":") != nil { return (.annex, value, 0) }
    guard scanner.peekScalar?.isOfficialWhiteSpace == true else { return nil }
    scanner.offset = numberEnd
    return (.annex, value, 0)
  }

  private mutating func provision() -> Found? {
    guard scanner.take("第"), let value = ChineseNumeral.take(&scanner) ?? digits() else { return nil }
    let family: Numbering.Family
    switch scanner.nextScalar() {
    case "编": family = .part
    case "章": family = .chapter
    case "节": family = .section
    case "条": family = .article
    default: return nil
    }
    var suffix = 0
    if scanner.take("之") {
      guard let number = ChineseNumeral.take(&scanner) else { return nil }
      suffix = number
    }
    // Without a blank after it, a number that the sentence goes on from is a reference.
    switch scanner.peekScalar {
    case "规", "的", "所", "至", "和", "或", "及", "与", "中", "第", "、", "，", "。", "；", "）", ")", "》", "”", "—":
      return nil
    default: return (family, value, suffix)
    }
  }

  private mutating func bracketed() -> Found? {
    _ = scanner.nextScalar()
    scanner.skipWhiteSpace()
    let family: Numbering.Family
    let value: Int
    if let number = digits() {
      (family, value) = (.bracketedDecimal, number)
    } else if let number = ChineseNumeral.take(&scanner) {
      (family, value) = (.bracketedIdeograph, number)
    } else {
      return nil
    }
    scanner.skipWhiteSpace()
    guard scanner.take(anyOf: "）", ")") != nil else { return nil }
    _ = scanner.take(anyOf: "、", "．", ".")
    return (family, value, 0)
  }

  private mutating func decimal() -> Found? {
    guard let value = digits() else { return nil }
    let end = scanner.offset
    scanner.skipWhiteSpace()
    let isSpaced = scanner.offset > end
    switch scanner.nextScalar() {
    case ".", "．": return followsAsPoint() ? nil : (.decimal, value, 0)
    case "、": return followsAsList(after: value) ? nil : (.decimal, value, 0)
    case "）", ")": return isSpaced ? nil : (.closedDecimal, value, 0)
    default: return nil
    }
  }

  /// Whether the digits after a point make a decimal fraction; a year after it (`1.2025年`) begins the text.
  private func followsAsPoint() -> Bool {
    var rest = scanner
    var digits = 0
    while rest.peekScalar?.digitValue != nil {
      _ = rest.nextScalar()
      digits += 1
    }
    return digits > 0 && !(digits == 4 && rest.take("年"))
  }

  /// Whether `3、` goes on as `3、4月`.
  private func followsAsList(after value: Int) -> Bool {
    var rest = NumberingReader(scanner)
    return rest.digits().map { $0 < 100 } ?? false
  }

  private mutating func ideograph() -> Found? {
    guard let value = ChineseNumeral.take(&scanner) else { return nil }
    scanner.skipWhiteSpace()
    guard scanner.take(anyOf: "、", "．", ".") != nil else { return nil }
    var rest = scanner
    if let next = ChineseNumeral.take(&rest), next == value + 1,
      rest.take(anyOf: "、", "级", "类", "线", "季", "月", "项", "产", "层", "组", "班", "次", "款", "期") != nil
    {
      return nil
    }
    return (.ideograph, value, 0)
  }

  /// Numbers that are one character.
  private mutating func single(_ scalar: Unicode.Scalar) -> Found? {
    let found: Found
    switch scalar.value {
    case 0x2460...0x2473: found = (.circled, Int(scalar.value - 0x245F), 0)
    case 0x3251...0x325F: found = (.circled, Int(scalar.value - 0x3251) + 21, 0)
    case 0x2474...0x2487: found = (.bracketedDecimal, Int(scalar.value - 0x2473), 0)
    case 0x2488...0x249B: found = (.decimal, Int(scalar.value - 0x2487), 0)
    case 0x3220...0x3229: found = (.bracketedIdeograph, Int(scalar.value - 0x321F), 0)
    default: return nil
    }
    _ = scanner.nextScalar()
    return found
  }

  /// Up to three digits of any width, the first not zero; four are a year.
  private mutating func digits() -> Int? {
    let start = scanner.offset
    var value = 0
    var count = 0
    while let digit = scanner.peekScalar?.digitValue {
      guard count < 3, count > 0 || digit > 0 else {
        scanner.offset = start
        return nil
      }
      value = value * 10 + digit
      count += 1
      _ = scanner.nextScalar()
    }
    return count > 0 ? value : nil
  }
}
