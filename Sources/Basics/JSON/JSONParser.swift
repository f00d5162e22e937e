extension JSONValue {
  /// How deep lists and objects may nest.
  public static let deepestNesting = 64

  /// Reads a whole file as JSON (RFC 8259). A name that occurs twice in one object is an error.
  public static func parse(_ file: SourceFile) -> Result<JSONValue, JSONError> {
    if let offset = file.firstInvalidUTF8 {
      return .failure(JSONError(file.error(.notUTF8, "this file is not UTF-8 text", at: offset)))
    }
    var parser = JSONParser(file)
    do throws(JSONError) {
      return .success(try parser.file())
    } catch {
      return .failure(error)
    }
  }
}

/// Why a file is not JSON.
public struct JSONError: Error, Sendable {
  /// The mistake and its place.
  public let diagnostic: Diagnostic
  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

private struct JSONParser {
  let source: SourceFile
  var scanner: ByteScanner

  init(_ file: SourceFile) {
    source = file
    scanner = ByteScanner(file.bytes)
    _ = scanner.take("\u{FEFF}")
  }

  func failure(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(source.error(.jsonSyntax, message, at: offset ?? scanner.offset))
  }

  /// Whether a Chinese quotation mark or another sign of full width comes next.
  private var startsFullWidth: Bool { (scanner.peek ?? 0) >= 0xE2 }

  mutating func skipSpace() {
    _ = scanner.takeWhile { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  mutating func file() throws(JSONError) -> JSONValue {
    skipSpace()
    let value = try value(depth: 0)
    skipSpace()
    guard scanner.isAtEnd else { throw failure("expected the end of the file") }
    return value
  }

  mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= JSONValue.deepestNesting else {
      throw failure("lists and objects nest deeper than \(JSONValue.deepestNesting)")
    }
    let offset = scanner.offset
    let content: JSONValue.Content
    switch scanner.peek {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try items(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case .some(0x2D), .some(0x30...0x39): content = .number(try number())
    default:
      if scanner.take("true") {
        content = .bool(true)
      } else if scanner.take("false") {
        content = .bool(false)
      } else if scanner.take("null") {
        content = .null
      } else {
        throw failure("expected an object, a list, a string in \"quotes\", a number, true, false or null")
      }
    }
    return JSONValue(content: content, offset: offset)
  }

  mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
    _ = scanner.next()
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    skipSpace()
    if scanner.take(UInt8(ascii: "}")) { return [] }
    while true {
      skipSpace()
      let offset = scanner.offset
      guard scanner.peek == UInt8(ascii: "\"") else {
        throw failure(
          startsFullWidth
            ? "write straight quotes \" here, not Chinese ones" : "expected a name in \"quotes\"")
      }
      let name = try string()
      guard names.insert(name).inserted else {
        throw failure("the name \"\(name)\" stands twice in this object", at: offset)
      }
      skipSpace()
      guard scanner.take(UInt8(ascii: ":")) else { throw failure("expected : after the name") }
      skipSpace()
      members.append(
        JSONValue.Member(name: name, nameOffset: offset, value: try value(depth: depth + 1)))
      skipSpace()
      if scanner.take(UInt8(ascii: "}")) { return members }
      guard scanner.take(UInt8(ascii: ",")) else { throw failure("expected , or } after this member") }
    }
  }

  mutating func items(depth: Int) throws(JSONError) -> [JSONValue] {
    _ = scanner.next()
    var items: [JSONValue] = []
    skipSpace()
    if scanner.take(UInt8(ascii: "]")) { return [] }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      skipSpace()
      if scanner.take(UInt8(ascii: "]")) { return items }
      guard scanner.take(UInt8(ascii: ",")) else { throw failure("expected , or ] after this item") }
    }
  }

  mutating func number() throws(JSONError) -> String {
    let start = scanner.offset
    let isDigit: (UInt8) -> Bool = { 0x30...0x39 ~= $0 }
    _ = scanner.take(UInt8(ascii: "-"))
    let whole = scanner.takeWhile(isDigit)
    let leadingZero = whole.count > 1 && scanner.bytes[whole.lowerBound] == 0x30
    var isWrong = whole.isEmpty || leadingZero
    if scanner.take(UInt8(ascii: ".")) { isWrong = scanner.takeWhile(isDigit).isEmpty || isWrong }
    if scanner.take(UInt8(ascii: "e")) || scanner.take(UInt8(ascii: "E")) {
      _ = scanner.take(UInt8(ascii: "+")) || scanner.take(UInt8(ascii: "-"))
      isWrong = scanner.takeWhile(isDigit).isEmpty || isWrong
    }
    guard !isWrong else { throw failure("this is no number as JSON writes them", at: start) }
    return scanner.text(start..<scanner.offset)
  }

  mutating func string() throws(JSONError) -> String {
    let start = scanner.offset
    _ = scanner.next()
    var bytes: [UInt8] = []
    while let byte = scanner.next() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: try escape())
      case 0..<0x20: throw failure("a string may not run over the end of its line", at: start)
      default: bytes.append(byte)
      }
    }
    throw failure("this string is not closed", at: start)
  }

  mutating func escape() throws(JSONError) -> [UInt8] {
    let start = scanner.offset - 1
    switch scanner.next() {
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "/"): return [0x2F]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try unit(start)
      if 0xD800...0xDBFF ~= code, scanner.take("\\u") {
        let low = try unit(start)
        guard 0xDC00...0xDFFF ~= low else { throw failure("half of a surrogate pair", at: start) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw failure("half of a surrogate pair", at: start)
      }
      return Array(String(scalar).utf8)
    default: throw failure("unknown escape in a string", at: start)
    }
  }

  mutating func unit(_ start: Int) throws(JSONError) -> UInt32 {
    let end = scanner.offset + 4
    guard end <= scanner.end, let code = UInt32(scanner.text(scanner.offset..<end), radix: 16),
      scanner.bytes[scanner.offset] != UInt8(ascii: "+")
    else { throw failure("\\u wants four hexadecimal digits", at: start) }
    scanner.offset = end
    return code
  }
}
