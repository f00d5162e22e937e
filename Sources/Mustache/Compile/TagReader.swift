internal import Basics

/// Finds the tags of a template in one pass over its bytes; what lies between them is text.
struct TagReader {
  private static let longestDelimiter = 16

  private let file: SourceFile
  private var tags: [Tag] = []
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var offset = 0

  private var findings: Findings

  /// Reads all tags. A tag that does not end is reported and taken as text.
  static func tags(of file: SourceFile, _ findings: inout Findings) -> [Tag] {
    var reader = TagReader(file: file, findings: findings)
    reader.read()
    findings = reader.findings
    return reader.tags
  }

  private init(file: SourceFile, findings: Findings) {
    self.file = file
    self.findings = findings
  }

  private mutating func read() {
    while let start = find(open, from: offset, barring: nil) {
      guard readTag(at: start) else { return }
    }
  }

  /// Reads the tag that begins at `start` and says whether to go on.
  private mutating func readTag(at start: Int) -> Bool {
    let inside = start + open.count
    var nameStart = inside
    let first: UInt8? = inside < file.bytes.count ? file.bytes[inside] : nil
    if first != 0x3D && first != 0x7B { while isSpace(nameStart) { nameStart += 1 } }
    let kind = nameStart < file.bytes.count ? kind(ofSigil: nameStart) : .variable
    if kind != .variable { nameStart += 1 }
    let isTriple = kind == .raw && file.bytes[nameStart - 1] == 0x7B
    let isFree = kind == .comment || kind == .delimiters

    guard var stop = find(close, from: nameStart, barring: isFree || open.count < 2 ? nil : open) else {
      reportUnclosed(start, ending: close)
      return false
    }
    guard has(close, at: stop) else {
      reportUnclosed(start, ending: close)
      offset = inside
      return true
    }
    offset = stop + close.count
    if isTriple {
      if stop > nameStart, file.bytes[stop - 1] == 0x7D {
        stop -= 1
      } else if has([0x7D] + close, at: stop) {
        offset += 1
      } else {
        reportUnclosed(start, ending: [0x7D] + close)
      }
    }
    let range = start..<offset
    switch kind {
    case .comment: tags.append(Tag(kind: kind, range: range, name: ""))
    case .delimiters: setDelimiters(nameStart..<stop, tag: range)
    default: append(kind, trimmed(nameStart..<stop), range)
    }
    return true
  }

  /// What the byte after the opening delimiter asks for.
  private func kind(ofSigil offset: Int) -> Tag.Kind {
    if has(close, at: offset) { return .variable }
    return switch file.bytes[offset] {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "&"), UInt8(ascii: "{"): .raw
    case UInt8(ascii: "="): .delimiters
    default: .variable
    }
  }

  private mutating func append(_ kind: Tag.Kind, _ content: Range<Int>, _ range: Range<Int>) {
    var content = content
    var isDynamic = false
    if kind == .partial || kind == .parent || kind == .close,
      content.first.map({ file.bytes[$0] }) == UInt8(ascii: "*")
    {
      isDynamic = true
      content = trimmed(content.lowerBound + 1..<content.upperBound)
    }
    let tag = Tag(kind: kind, range: range, name: file.text(content), isDynamic: isDynamic)
    if let fault = fault(of: tag, content) { report(.tagName, fault, range.lowerBound) }
    tags.append(tag)
  }

  /// What is wrong with a tag's name, or nil.
  private func fault(of tag: Tag, _ content: Range<Int>) -> String? {
    let bytes = file.bytes[content]
    if bytes.isEmpty { return "this tag has no name" }
    if bytes.contains(where: \.isTemplateSpace) { return "a name has no white space in it" }
    let isLookedUp = [.variable, .raw, .section, .inverted].contains(tag.kind) || tag.isDynamic
    guard isLookedUp, bytes.elementsEqual(".".utf8) == false else { return nil }
    if bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains(where: \.isEmpty)
    {
      return "a dotted name has something before and after each dot; \".\" alone is the current item"
    }
    if tag.isDynamic && bytes.contains(UInt8(ascii: "*")) {
      return "a name that is looked up has one asterisk, before it"
    }
    return nil
  }

  private mutating func setDelimiters(_ content: Range<Int>, tag: Range<Int>) {
    tags.append(Tag(kind: .delimiters, range: tag, name: ""))
    let parts = file.bytes[content].dropLast().split(whereSeparator: \.isTemplateSpace).map(Array.init)
    guard file.bytes[content].last == 0x3D, parts.count == 2,
      parts.allSatisfy({ $0.count <= Self.longestDelimiter && !$0.contains(0x3D) })
    else {
      report(
        .delimitersMalformed,
        "a delimiter tag names two delimiters of at most \(Self.longestDelimiter) bytes, without \"=\", with a"
          + " space between them, as in {{=<% %>=}}", tag.lowerBound)
      return
    }
    open = parts[0]
    close = parts[1]
  }

  /// Where `needle` or `bar` next begins, at `start` or after; nil where neither does.
  private func find(_ needle: [UInt8], from start: Int, barring bar: [UInt8]?) -> Int? {
    guard let first = needle.first else { return nil }
    let barFirst = bar?.first ?? first
    var index = start
    while index < file.bytes.count {
      let byte = file.bytes[index]
      if byte == first, has(needle, at: index) { return index }
      if byte == barFirst, let bar, has(bar, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func has(_ needle: [UInt8], at offset: Int) -> Bool {
    guard offset + needle.count <= file.bytes.count else { return false }
    for index in needle.indices where file.bytes[offset + index] != needle[index] { return false }
    return true
  }

  private func isSpace(_ offset: Int) -> Bool {
    offset < file.bytes.count && file.bytes[offset].isTemplateSpace
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, file.bytes[lower].isTemplateSpace { lower += 1 }
    while upper > lower, file.bytes[upper - 1].isTemplateSpace { upper -= 1 }
    return lower..<upper
  }

  private mutating func reportUnclosed(_ start: Int, ending: [UInt8]) {
    let ending = String(decoding: ending, as: UTF8.self)
    report(.tagUnclosed, "this tag is not closed; close it with \(ending)", start)
  }

  private mutating func report(_ identifier: Diagnostic.Identifier, _ message: String, _ offset: Int) {
    findings.error(identifier, message, at: offset)
  }
}
