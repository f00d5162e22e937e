/// How diagnostics are written out.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// `path:line:column: error: text [identifier]`, the line, a caret, notes.
  case text
  /// One JSON object a line.
  case json

  /// Writes one diagnostic, ending in a line feed.
  public func write(_ diagnostic: Diagnostic, to writer: inout ByteWriter) {
    switch self {
    case .text: writeText(diagnostic, to: &writer)
    case .json: writeJSON(diagnostic, to: &writer)
    }
  }

  private func writeText(_ diagnostic: Diagnostic, to writer: inout ByteWriter) {
    if let place = diagnostic.place {
      let position = place.position ?? SourcePosition(line: 1, column: 1)
      writer.write("\(Self.plain(place.path)):\(position.line):\(position.column): ")
    }
    writer.write(
      "\(diagnostic.severity.rawValue): \(Self.plain(diagnostic.message)) [\(diagnostic.identifier)]\n")
    if let place = diagnostic.place, let position = place.position, let excerpt = place.excerpt {
      let number = String(position.line)
      let gutter = String(repeating: " ", count: max(5, number.count))
      let window = Excerpt(line: excerpt, column: position.column - place.excerptStart)
      writer.write("\(gutter.dropLast(number.count))\(number) | \(window.text)\n")
      writer.write("\(gutter) | \(window.indent)^\n")
    }
    for note in diagnostic.notes { writer.write("  note: \(Self.plain(note))\n") }
  }

  /// A text on one line, that can neither command a terminal nor turn its neighbours round: what controls is shown as �.
  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.controls) else { return text }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: text.unicodeScalars.map { $0.controls ? "\u{FFFD}" : $0 })
    return String(plain)
  }

  private func writeJSON(_ diagnostic: Diagnostic, to writer: inout ByteWriter) {
    var members: [(String, JSONText)] = []
    if let place = diagnostic.place {
      members.append(("path", .string(place.path)))
      let position = place.position ?? SourcePosition(line: 1, column: 1)
      members.append(("line", .number(position.line)))
      members.append(("column", .number(position.column)))
    }
    members.append(("severity", .string(diagnostic.severity.rawValue)))
    members.append(("identifier", .string(diagnostic.identifier.description)))
    members.append(("message", .string(diagnostic.message)))
    if !diagnostic.notes.isEmpty { members.append(("notes", .array(diagnostic.notes.map { .string($0) }))) }
    JSONText.object(members).write(to: &writer)
    writer.write("\n")
  }
}

/// The part of a long line that is worth showing, and the blanks that put a caret below its column.
private struct Excerpt {
  let text: String
  let indent: String

  init(line: String, column: Int) {
    let scalars = Array(line.unicodeScalars.map { $0.controls ? " " : $0 })
    let index = min(column - 1, scalars.count)
    let start = index > 60 ? index - 40 : 0
    let end = min(scalars.count, start + 100)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[start..<end])
    text = (start > 0 ? "…" : "") + String(shown) + (end < scalars.count ? "…" : "")
    let before = scalars[start..<min(index, end)]
    indent = (start > 0 ? " " : "") + before.map { $0.isWide ? "  " : " " }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a line separator, or turns the direction of writing.
  fileprivate var controls: Bool {
    switch value {
    case ..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
