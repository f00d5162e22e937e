/// Reads the YAML subset of docs/front-matter.md, line by line.
struct FrontMatterParser {
  private let file: SourceFile
  private var scanner: ByteScanner
  private var fields: [FrontMatter.Field] = []
  private var diagnostics: [Diagnostic] = []
  /// Where the lines of a list may follow: the last key had no value on its line.
  private var openList: FrontMatter.Text?
  private var items: [FrontMatter.Text] = []

  init(_ file: SourceFile) {
    self.file = file
    scanner = ByteScanner(file.bytes)
    _ = scanner.take("\u{FEFF}")
  }

  mutating func parse() -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
    guard isFence(scanner.takeLine()) else {
      return (FrontMatter(fields: [], bodyOffset: 0), [])
    }
    while !scanner.isAtEnd {
      let line = scanner.takeLine()
      if isFence(line) {
        closeList()
        return (FrontMatter(fields: fields, bodyOffset: scanner.offset), diagnostics)
      }
      read(line)
    }
    report("this front matter is not closed: end it with a line of ---", at: 0)
    return (FrontMatter(fields: fields, bodyOffset: file.bytes.count), diagnostics)
  }

  private func isFence(_ line: Range<Int>) -> Bool {
    file.bytes[line].elementsEqual("---".utf8)
  }

  private mutating func report(_ message: String, at offset: Int) {
    diagnostics.append(file.error(.frontMatterSyntax, message, at: offset))
  }

  private mutating func read(_ line: Range<Int>) {
    var scanner = ByteScanner(file.bytes, in: line)
    let indent = scanner.takeWhile { $0 == 0x20 }.count
    guard let first = scanner.peek, first != UInt8(ascii: "#") else { return }
    if first == 0x09 { return report("indent by spaces, not by tabs", at: scanner.offset) }
    let start = scanner.offset
    if scanner.take("- ") || (first == UInt8(ascii: "-") && scanner.offset + 1 == line.upperBound) {
      return readItem(&scanner, start: start)
    }
    guard indent == 0 else {
      return report("keys begin at the start of the line; nested keys are not known here", at: scanner.offset)
    }
    readField(&scanner)
  }

  private mutating func readItem(_ scanner: inout ByteScanner, start: Int) {
    guard openList != nil else {
      return report(
        "a list item without its key: write the key and a colon on the line before", at: start)
    }
    _ = scanner.takeWhile { $0 == 0x20 }
    if let text = readScalar(&scanner, stops: []) {
      if text.string.isEmpty { return report("this list item is empty", at: text.offset) }
      items.append(text)
    }
    expectEnd(&scanner)
  }

  private mutating func readField(_ scanner: inout ByteScanner) {
    closeList()
    let key = scanner.takeWhile {
      0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-")
    }
    guard !key.isEmpty, scanner.take(UInt8(ascii: ":")), scanner.isAtEnd || scanner.peek == 0x20 else {
      return report(
        "expected `key: value`; a key is of ASCII letters, digits and hyphens, and a space follows its colon",
        at: key.lowerBound)
    }
    let name = FrontMatter.Text(string: scanner.text(key), offset: key.lowerBound)
    guard !fields.contains(where: { $0.key.string == name.string }) else {
      return report("the key \"\(name.string)\" stands twice", at: key.lowerBound)
    }
    _ = scanner.takeWhile { $0 == 0x20 }
    if scanner.isAtEnd || scanner.peek == UInt8(ascii: "#") {
      openList = name
      return
    }
    if scanner.take(UInt8(ascii: "[")) {
      if let list = readFlowList(&scanner) { fields.append(.init(key: name, value: .list(list))) }
    } else if let text = readScalar(&scanner, stops: []) {
      fields.append(.init(key: name, value: .scalar(text)))
    }
    expectEnd(&scanner)
  }

  /// A key without a value is an empty text, or the list whose lines followed it.
  private mutating func closeList() {
    guard let key = openList else { return }
    let empty = FrontMatter.Text(string: "", offset: key.offset)
    fields.append(.init(key: key, value: items.isEmpty ? .scalar(empty) : .list(items)))
    openList = nil
    items = []
  }

  private mutating func readFlowList(_ scanner: inout ByteScanner) -> [FrontMatter.Text]? {
    var list: [FrontMatter.Text] = []
    while true {
      _ = scanner.takeWhile { $0 == 0x20 }
      if scanner.take(UInt8(ascii: "]")) { return list }
      guard let text = readScalar(&scanner, stops: [UInt8(ascii: ","), UInt8(ascii: "]")]) else { return nil }
      if text.string.isEmpty {
        report("this list item is empty", at: text.offset)
        return nil
      }
      list.append(text)
      _ = scanner.takeWhile { $0 == 0x20 }
      if scanner.take(UInt8(ascii: ",")) { continue }
      guard scanner.peek == UInt8(ascii: "]") else {
        report("a list in brackets ends on its own line: expected , or ]", at: scanner.offset)
        return nil
      }
    }
  }

  private mutating func readScalar(_ scanner: inout ByteScanner, stops: [UInt8]) -> FrontMatter.Text? {
    let start = scanner.offset
    if scanner.take(UInt8(ascii: "\"")) { return readQuoted(&scanner, start: start) }
    if let first = scanner.peek, "[]{}&*!|>'%@`,?~".utf8.contains(first) || startsItem(scanner) {
      report("text that begins with this character must stand in \"quotes\"", at: start)
      scanner.offset = scanner.end
      return nil
    }
    var stop = start
    while let byte = scanner.peek, !stops.contains(byte) {
      if byte == UInt8(ascii: "#"), scanner.offset == start || file.bytes[scanner.offset - 1] == 0x20 {
        break
      }
      if byte == UInt8(ascii: ":"),
        scanner.offset + 1 == scanner.end || file.bytes[scanner.offset + 1] == 0x20
      {
        report("a colon followed by a space must stand in \"quotes\"", at: scanner.offset)
        scanner.offset = scanner.end
        return nil
      }
      scanner.offset += 1
      if byte != 0x20 { stop = scanner.offset }
    }
    return FrontMatter.Text(string: scanner.text(start..<stop), offset: start)
  }

  /// Whether a hyphen and a blank come next, which YAML reads as a list item wherever they stand.
  private func startsItem(_ scanner: ByteScanner) -> Bool {
    scanner.peek == UInt8(ascii: "-")
      && (scanner.offset + 1 == scanner.end || file.bytes[scanner.offset + 1] == 0x20)
  }

  private mutating func readQuoted(_ scanner: inout ByteScanner, start: Int) -> FrontMatter.Text? {
    var bytes: [UInt8] = []
    while let byte = scanner.next() {
      if byte == UInt8(ascii: "\"") {
        return FrontMatter.Text(string: String(decoding: bytes, as: UTF8.self), offset: start)
      }
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch scanner.next() {
      case UInt8(ascii: "\""): bytes.append(0x22)
      case UInt8(ascii: "\\"): bytes.append(0x5C)
      default:
        report("in quotes only \\\" and \\\\ may follow a backslash", at: scanner.offset - 1)
        scanner.offset = scanner.end
        return nil
      }
    }
    report("this quote is not closed on its line", at: start)
    return nil
  }

  private mutating func expectEnd(_ scanner: inout ByteScanner) {
    _ = scanner.takeWhile { $0 == 0x20 }
    guard let byte = scanner.peek, byte != UInt8(ascii: "#") else { return }
    report("nothing may follow this value on its line", at: scanner.offset)
  }
}
