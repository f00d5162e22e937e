internal import Basics
internal import Privacy

/// What bytes are as a date, a number, a key; and what they are where they are nothing that belongs there.
enum FieldValue {
  /// A day as year, month and day in decimal digits, `20260930` for `2026-09-30`; -1 where it is none.
  @inline(__always) static func date(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count == 10, text[4] == 0x2D, text[7] == 0x2D else { return -1 }
    var wrong = false
    @inline(__always) func digit(_ place: Int) -> Int32 {
      let value = text[place] &- 0x30
      wrong = wrong || value > 9
      return Int32(value)
    }
    let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let month = digit(5) &* 10 &+ digit(6)
    let day = digit(8) &* 10 &+ digit(9)
    guard !wrong, year >= 1, month >= 1, month <= 12, day >= 1 else { return -1 }
    if day > 28, CalendarDay(year: Int(year), month: Int(month), day: Int(day)) == nil { return -1 }
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
