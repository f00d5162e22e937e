/// Goes through a text from number to number, and gives those long enough to be personal data.
///
/// A number is a run of ASCII digits with no letter, digit or `_` beside it. Single blanks or hyphens between groups
/// of digits are read over as people write `138 1234 5678`, each reading by itself first.
struct NumberScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private var joined: Number?

  /// A number: its digits and its bytes.
  struct Number {
    let digits: ArraySlice<UInt8>
    let range: Range<Int>
  }

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.text = text
    offset = start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
  }

  /// The next number of 11 places or more.
  mutating func next() -> Number? {
    if let number = joined {
      joined = nil
      return number
    }
    while offset < text.count {
      // A number of 11 places has one of them in every 11th byte, or a blank in the middle of its groups.
      guard Self.isDigit(text[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      let end = runEnd(start)
      offset = end
      guard isFree(before: start), isFree(after: end) else { continue }
      joined = groups(from: start, firstEnd: end)
      if end - start >= 11 { return Number(digits: Array(text[start..<end])[...], range: start..<end) }
      if let number = joined {
        joined = nil
        return number
      }
    }
    return nil
  }

  /// Behind the last digit; an X that ends 17 digits belongs to them.
  private func runEnd(_ start: Int) -> Int {
    var end = start
    while end < text.count, Self.isDigit(text[end]) { end += 1 }
    if end - start == 17, end < text.count, text[end] | 0x20 == UInt8(ascii: "x") { end += 1 }
    return end
  }

  private func isFree(before start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    if before == UInt8(ascii: "."), start > 1, Self.isDigit(text[start - 2]) { return false }
    return !Self.isWord(before)
  }

  private func isFree(after end: Int) -> Bool { end == text.count || !Self.isWord(text[end]) }

  /// Groups of digits of three or more, joined by the same single blank or hyphen, as one number.
  private func groups(from start: Int, firstEnd: Int) -> Number? {
    guard firstEnd < text.count, text[firstEnd] == 0x20 || text[firstEnd] == 0x2D else { return nil }
    if start > 1, text[start - 1] == text[firstEnd], Self.isDigit(text[start - 2]) { return nil }
    let separator = text[firstEnd]
    var digits = Array(text[start..<firstEnd])
    var end = firstEnd
    while end + 1 < text.count, text[end] == separator, Self.isDigit(text[end + 1]), digits.count < 20 {
      let groupEnd = runEnd(end + 1)
      guard groupEnd - end > 3 else { return nil }
      digits += text[(end + 1)..<groupEnd]
      end = groupEnd
    }
    guard digits.count >= 11, digits.count <= 19, end > firstEnd, isFree(after: end) else { return nil }
    return Number(digits: digits[...], range: start..<end)
  }
}
