internal import Basics

/// A line of an iCalendar file: a name and its value (RFC 5545, 3.1).
struct ContentLine {
  private let text: String

  /// A line whose value is written as it stands: a day, a rule, a number.
  init(_ name: String, _ value: String) { text = "\(name):\(Self.plain(value))" }

  /// A line of words.
  init(_ name: String, text words: String) { text = "\(name):\(Self.escaped(words))" }

  /// A line of several words in a list.
  init(_ name: String, list: [String]) {
    text = "\(name):" + list.map(Self.escaped).joined(separator: ",")
  }

  /// Writes the line in pieces of at most 75 bytes, each ended by CR and LF. No character is cut in two.
  func write(into writer: inout ByteWriter) {
    var length = 0
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > Self.mostBytes {
        writer.write("\r\n ")
        length = 1
      }
      writer.write(String(scalar))
      length += size
    }
    writer.write("\r\n")
  }

  private static let mostBytes = 75

  /// Words with what has a meaning of its own escaped (3.3.11); control characters, which may not stand, left out.
  private static func escaped(_ words: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.append(scalar)
      case _ where isControl(scalar): break
      default: escaped.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(escaped)
  }

  private static func plain(_ value: String) -> String {
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: value.unicodeScalars.filter { !isControl($0) })
    return String(plain)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" || 0x7F...0x9F ~= scalar.value
  }
}
