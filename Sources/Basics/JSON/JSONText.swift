/// JSON to be written: members keep their order, so that output is the same on every run.
public indirect enum JSONText: Sendable {
  /// A string.
  case string(String)
  /// A whole number.
  case number(Int)
  /// A number with a fraction; what is not finite is written as `null`.
  case decimal(Double)
  /// `true` or `false`.
  case bool(Bool)
  /// `null`.
  case null
  /// A list.
  case array([JSONText])
  /// Members in the order in which they are written.
  case object([(String, JSONText)])

  /// Writes it without white space (RFC 8259).
  public func write(to writer: inout ByteWriter) {
    switch self {
    case .string(let string): Self.write(string, to: &writer)
    case .number(let number): writer.write(number)
    case .decimal(let number): writer.write(number.isFinite ? number.description : "null")
    case .bool(let value): writer.write(value ? "true" : "false")
    case .null: writer.write("null")
    case .array(let items):
      writer.write("[")
      for (index, item) in items.enumerated() {
        if index > 0 { writer.write(",") }
        item.write(to: &writer)
      }
      writer.write("]")
    case .object(let members):
      writer.write("{")
      for (index, member) in members.enumerated() {
        if index > 0 { writer.write(",") }
        Self.write(member.0, to: &writer)
        writer.write(":")
        member.1.write(to: &writer)
      }
      writer.write("}")
    }
  }

  /// Writes it for people too: a member or an item a line, but lists of single values on one.
  public func writeIndented(to writer: inout ByteWriter, depth: Int = 0) {
    let indent = String(repeating: "  ", count: depth + 1)
    switch self {
    case .array(let items) where items.contains(where: \.isNested):
      for (index, item) in items.enumerated() {
        writer.write("\(index > 0 ? "," : "[")\n\(indent)")
        item.writeIndented(to: &writer, depth: depth + 1)
      }
      writer.write("\n\(indent.dropLast(2))]")
    case .object(let members) where !members.isEmpty:
      for (index, member) in members.enumerated() {
        writer.write("\(index > 0 ? "," : "{")\n\(indent)")
        Self.write(member.0, to: &writer)
        writer.write(": ")
        member.1.writeIndented(to: &writer, depth: depth + 1)
      }
      writer.write("\n\(indent.dropLast(2))}")
    default: write(to: &writer)
    }
  }

  private var isNested: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  /// Writes a string in quotes. `<` is escaped too, so that the text may stand inside a script element.
  private static func write(_ string: String, to writer: inout ByteWriter) {
    writer.write(byte: 0x22)
    for byte in string.utf8 {
      switch byte {
      case 0x22: writer.write("\\\"")
      case 0x5C: writer.write("\\\\")
      case 0x0A: writer.write("\\n")
      case 0x0D: writer.write("\\r")
      case 0x09: writer.write("\\t")
      case 0x3C: writer.write("\\u003c")
      case 0x00..<0x20:
        let digits = String(byte, radix: 16)
        writer.write("\\u00" + (digits.count == 1 ? "0" : "") + digits)
      default: writer.write(byte: byte)
      }
    }
    writer.write(byte: 0x22)
  }
}
