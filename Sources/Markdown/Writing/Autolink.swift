/// A bare address in running text: `http://`, `https://` or `www.`, up to the first byte no address holds.
///
/// The rules of GitHub-flavoured Markdown for the end, but for this: an address ends where ASCII ends, so that in
/// 详见https://a.cn/x，拨打110。 the number stays text.
struct Autolink {
  /// The bytes of the address.
  let range: Range<Int>
  /// What is put before it to make it whole.
  let prefix: String

  /// The address that begins at an offset, or nil.
  init?(in text: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int) {
    if start > 0, Self.isWord(text[start - 1]) { return nil }
    let host: Int
    if text.has("www.", at: start) {
      host = start
      prefix = "http://"
    } else {
      guard text.has("http://", at: start) || text.has("https://", at: start) else { return nil }
      host = start + (text[start + 4] == UInt8(ascii: "s") ? 8 : 7)
      prefix = ""
    }
    // Looked at before the rest, so that what is no address costs no walk to its end.
    let name = prefix.isEmpty ? host : host + 4
    guard name < limit, Self.isWord(text[name]) else { return nil }
    var end = name
    while end < limit, Self.belongs(text[end]) { end += 1 }
    range = start..<Self.trimmed(text, name..<end)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  /// Whether an address may hold a byte.
  private static func belongs(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF: false
    default: true
    }
  }

  /// The end without the punctuation of the sentence around it.
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    var open = 0
    var close = 0
    for index in range {
      if text[index] == 0x28 { open += 1 }
      if text[index] == 0x29 { close += 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x5B: end -= 1
      case 0x29 where close > open:
        close -= 1
        end -= 1
      case 0x3B:
        var start = end - 1
        while start > range.lowerBound, isWord(text[start - 1]) { start -= 1 }
        end = start > range.lowerBound && start < end - 1 && text[start - 1] == 0x26 ? start - 1 : end - 1
      default: return end
      }
    }
    return end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether an ASCII literal stands at an offset, in small letters or capitals.
  func has(_ literal: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + literal.utf8CodeUnitCount <= count else { return false }
    for index in 0..<literal.utf8CodeUnitCount {
      let byte = self[offset + index]
      let small = 0x41...0x5A ~= byte ? byte + 0x20 : byte
      if small != literal.utf8Start[index] { return false }
    }
    return true
  }
}
