internal import Basics
internal import Privacy

/// What bytes are as a date, a number, a key; and what they are where they are nothing that belongs there.
enum FieldValue {
  /// A day as year, month and day in decimal digits, `20260930` for `2026-09-30`; -1 where it is none.
  @inline(__always) static func date(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count == 10 else { return -1 }
    let text = UnsafeRawPointer(text)
    // Year, month and the hyphens in one word, digits as numbers: `2026-09-`. Bytes that are none go past 0x7F.
    let word = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
    let tens = text.load(fromByteOffset: 8, as: UInt8.self) &- 0x30
    let ones = text.load(fromByteOffset: 9, as: UInt8.self) &- 0x30
    let isWrong = (word | (word &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080 != 0
    if isWrong || tens > 9 || ones > 9 { return -1 }
    let pairs = (word &* 10 &+ word >> 8) & 0x00FF_00FF
    let year = Int32(truncatingIfNeeded: pairs & 0xFF) &* 100 &+ Int32(truncatingIfNeeded: pairs >> 16)
    let month =
      Int32(truncatingIfNeeded: word >> 40 & 0xFF) &* 10 &+ Int32(truncatingIfNeeded: word >> 48 & 0xFF)
    let day = Int32(tens) &* 10 &+ Int32(ones)
    if year < 1 || month < 1 || month > 12 || day < 1 { return -1 }
    let most = month == 2 ? 28 : 30 &+ ((month ^ (month >> 3)) & 1)
    if day > most, CalendarDay(year: Int(year), month: Int(month), day: Int(day)) == nil { return -1 }
    return year &* 10_000 &+ month &* 100 &+ day
  }

  /// A whole number up to 2,147,483,647; -1 where it is none.
  @inline(__always) static func integer(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count >= 1, count <= 10 else { return -1 }
    var value = 0
    for place in 0..<count {
      let digit = text[place] &- 0x30
      if digit > 9 { return -1 }
      value = value &* 10 &+ Int(digit)
    }
    return Int32(exactly: value) ?? -1
  }

  /// What is wrong with a key: signs beyond ASCII and blanks are free text, and numbers may be a person's.
  ///
  /// Card numbers are not looked for: of random keys with 16 hexadecimal digits 3 in 100,000 would pass for one.
  @inline(__always) static func fault(
    inKey text: UnsafePointer<UInt8>, _ count: Int, checksPersonalData: Bool
  ) -> CaseFault.Kind? {
    guard count > 0 else { return .missing }
    if count < 11, isPlain(text, count) { return nil }
    return faultByByte(inKey: text, count, checksPersonalData: checksPersonalData)
  }

  /// Whether up to 16 bytes are ASCII without blanks and quotes: looked at by words, the bytes missing as 0x21.
  @inline(__always) private static func isPlain(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let (head, tail) = CodeTable.words(UnsafeRawPointer(text), count)
    let half = UInt64(truncatingIfNeeded: min(count, 8) &* 4)
    let missing = (0x2121_2121_2121_2121 &<< half) &<< half
    @inline(__always) func odd(_ word: UInt64) -> UInt64 {
      let low = (word &- 0x2121_2121_2121_2121) & ~word
      let quote = word ^ 0x2222_2222_2222_2222
      return (low | (word &+ 0x0101_0101_0101_0101) | word | ((quote &- 0x0101_0101_0101_0101) & ~quote))
        & 0x8080_8080_8080_8080
    }
    return odd(head | missing) | odd(tail | missing) == 0
  }

  private static func faultByByte(
    inKey text: UnsafePointer<UInt8>, _ count: Int, checksPersonalData: Bool
  ) -> CaseFault.Kind? {
    var digits = 0
    var isPlain = true
    for place in 0..<count {
      let byte = text[place]
      isPlain = isPlain && byte &- 0x21 < 0x5E && byte != 0x22
      digits = digits &+ (byte &- 0x30 < 10 ? 1 : 0)
    }
    guard checksPersonalData else { return isPlain ? nil : .quote }
    if digits >= 11, let finding = PersonalData.find(in: UnsafeBufferPointer(start: text, count: count)),
      finding.kind != .bankCard
    {
      return .personalData
    }
    return isPlain ? nil : .freeText
  }

  /// What to say of a field that is wrong: what is personal or text is refused as that.
  static func refusal(of text: UnsafeBufferPointer<UInt8>, otherwise kind: CaseFault.Kind) -> CaseFault.Kind {
    if PersonalData.find(in: text) != nil { return .personalData }
    return text.contains { $0 >= 0x80 } ? .freeText : kind
  }
}
