/// Quoting that holds for any text: nothing in a schema can end a literal or a name early.
extension SQLDialect {
  /// A text as a literal, whatever the server's settings for backslashes and variables are.
  ///
  /// A zero byte, which no text of a database can hold, becomes U+FFFD.
  func literal(_ text: String) -> String {
    let text = Self.withoutZero(text)
    switch self {
    case .postgresql:
      let doubled = Self.doubling("'", in: text)
      return text.utf8.contains(0x5C) ? "E'\(Self.doubling("\\", in: doubled))'" : "'\(doubled)'"
    case .spark:
      // Backslashes depend on a setting, and `${…}` is replaced before parsing: such text is written as bytes.
      return text.utf8.allSatisfy(Self.isPlain) ? "'\(text)'" : "CAST(X'\(Self.hexadecimal(text))' AS STRING)"
    }
  }

  /// A text as the name of a table or a column.
  func identifier(_ name: String) -> String {
    let name = Self.withoutZero(name)
    switch self {
    case .postgresql: return "\"\(Self.doubling("\"", in: name))\""
    case .spark:
      let quoted = "`\(Self.doubling("`", in: name))`"
      return name.utf8.contains(0x24) ? "IDENTIFIER(CAST(X'\(Self.hexadecimal(quoted))' AS STRING))" : quoted
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case 0x20, 0x22, 0x28, 0x29, 0x2B...0x2F, 0x3A...0x3E, 0x5F: true
    default: false
    }
  }

  private static func doubling(_ mark: Unicode.Scalar, in text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == mark { result.append(mark) }
      result.append(scalar)
    }
    return String(result)
  }

  private static func withoutZero(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar == "\0" ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  private static func hexadecimal(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
