/// A kind of personal data that must not stand in case files or pages.
public enum PersonalData: String, Sendable, CaseIterable {
  /// A resident identity number: 18 digits with a checksum, or 15.
  case identityNumber
  /// A mobile number.
  case mobileNumber
  /// A bank card number.
  case bankCard

  /// Personal data in a text, and where.
  public struct Finding: Sendable, Hashable {
    /// What it is.
    public let kind: PersonalData
    /// Its bytes, from the start of the text.
    public let range: Range<Int>
  }

  /// The first personal data in a text at or behind a byte, or nil. Linear.
  ///
  /// Numbers are looked for in ASCII digits that are part of no longer number or word, in UTF-8 or GB 18030 text:
  /// in neither can the last byte of a Chinese character that stands before a number be taken for one of its
  /// digits unless it is one of GB 18030's rare characters of four bytes.
  public static func find(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Finding? {
    var numbers = NumberScanner(text, from: start)
    while let number = numbers.next() {
      if let kind = kind(of: number.digits) { return Finding(kind: kind, range: number.range) }
    }
    return nil
  }

  /// All personal data in a text, in its order.
  public static func all(in text: [UInt8]) -> [Finding] {
    text.withUnsafeBufferPointer { text in
      var found: [Finding] = []
      while let finding = find(in: text, from: found.last?.range.upperBound ?? 0) { found.append(finding) }
      return found
    }
  }

  /// What a whole number is, by its digits; an X may be the last of 18.
  static func kind(of digits: ArraySlice<UInt8>) -> PersonalData? {
    if IdentityNumber.matches(digits) { return .identityNumber }
    if MobileNumber.matches(digits) { return .mobileNumber }
    return BankCard.matches(digits) ? .bankCard : nil
  }
}
