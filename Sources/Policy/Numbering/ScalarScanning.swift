internal import Basics

/// Reading official text character by character where bytes alone do not say enough.
extension ByteScanner {
  /// The next character, or nil at the end; a byte that is not UTF-8 reads as U+FFFD.
  var peekScalar: Unicode.Scalar? {
    guard let first = peek else { return nil }
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= end else { return "\u{FFFD}" }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in 1..<length {
      let next = bytes[offset + index]
      guard next & 0xC0 == 0x80 else { return "\u{FFFD}" }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Reads one character.
  mutating func nextScalar() -> Unicode.Scalar? {
    guard let scalar = peekScalar else { return nil }
    offset += scalar == "\u{FFFD}" && bytes[offset] != 0xEF ? 1 : UTF8.width(scalar)
    return scalar
  }

  /// Reads one character if it is among `scalars`.
  mutating func take(anyOf scalars: Unicode.Scalar...) -> Unicode.Scalar? {
    guard let scalar = peekScalar, scalars.contains(scalar) else { return nil }
    return nextScalar()
  }

  /// Steps over white space of any width.
  mutating func skipWhiteSpace() {
    while let scalar = peekScalar, scalar.isOfficialWhiteSpace { _ = nextScalar() }
  }
}

extension Unicode.Scalar {
  /// Whether official texts use the character for spacing alone: blanks of any width, marks of no width.
  var isOfficialWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The value of a decimal digit, half or full width.
  var digitValue: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }
}
