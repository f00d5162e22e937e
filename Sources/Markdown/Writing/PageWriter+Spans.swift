internal import Basics

/// A part of a text that is written otherwise than as it stands.
struct TextSpan {
  /// The bytes it takes the place of.
  let range: Range<Int>
  /// What is written before it.
  var opening = ""
  /// The bytes that are shown.
  var shown: Range<Int>
  /// What is shown instead of them.
  var text: String?
  /// What is written after it.
  var closing = ""
}

extension PageWriter {
  /// The strikethrough, citations, addresses and mentions of a text, in order and without overlap; where two
  /// overlap the one named first stands.
  mutating func spans(in text: UnsafeBufferPointer<UInt8>, from node: Node) -> [TextSpan] {
    var spans = strikes.marks(inRunFrom: node, source).map { mark in
      TextSpan(
        range: mark.offset..<mark.offset + 2, opening: mark.opens ? "<del>" : "</del>",
        shown: mark.offset..<mark.offset)
    }
    guard !isInLink else { return spans }
    let offset = source.offset(of: text, in: node)
    hint = offset
    var namesDocument = false
    var strike = spans.startIndex
    let strikeCount = spans.count
    var index = 0
    while index < text.count {
      while strike < strikeCount, spans[strike].range.lowerBound < index { strike += 1 }
      let limit = strike < strikeCount ? spans[strike].range.lowerBound : text.count
      switch text[index] {
      case 0x5B, 0x68, 0x48, 0x77, 0x57:
        if let span = citation(in: text, at: index, before: limit, node)
          ?? address(in: text, at: index, before: limit, node)
        {
          spans.append(span)
          index = span.range.upperBound
        } else {
          namesDocument = namesDocument || text.namesDocument(at: index)
          index += 1
        }
      case 0xE3, 0xEF, 0x28:
        namesDocument = namesDocument || text.namesDocument(at: index)
        index += 1
      default: index += 1
      }
    }
    if namesDocument { addMentions(in: text, at: offset, to: &spans) }
    return spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func citation(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int, _ node: Node
  ) -> TextSpan? {
    guard text[start] == 0x5B, start + 1 < limit else { return nil }
    if text[start + 1] == 0x5E { reportFootnote(in: text, at: start, node) }
    guard text[start + 1] == 0x5B else { return nil }
    var end = start + 2
    var bar: Int?
    while end < limit, text[end] != 0x5D, text[end] != 0x5B {
      if text[end] == 0x7C, bar == nil { bar = end }
      end += 1
    }
    guard end + 1 < limit, text[end] == 0x5D, text[end + 1] == 0x5D else {
      reportUnclosed(UnsafeBufferPointer(rebasing: text[start..<min(end, start + 100)]), node)
      return nil
    }
    let quote = text.quote(in: start + 2..<end)
    let inner = quote.map { min($0.lowerBound - 3, end) } ?? end
    let first = min(bar ?? inner, inner)
    let target = text.trimmed(start + 2..<first)
    var words = text.trimmed(min(first + 1, inner)..<inner)
    if quote != nil, let last = words.last, text[last] == 0x7C { words = text.trimmed(words.dropLast()) }
    let literal = UnsafeBufferPointer(rebasing: text[start..<target.upperBound])
    guard !target.isEmpty, case .plain(let offset) = written(literal, node) else { return nil }
    let cited = String(decoding: text[target], as: UTF8.self)
    let quoted = quote.map { String(decoding: text[$0], as: UTF8.self) }
    guard let resolved = resolver.citation(cited, quote: quoted, at: offset + 2),
      AddressScheme(resolved.href).isSafe
    else { return nil }
    let hasWords = !words.isEmpty
    if let quoted {
      let shown = hasWords ? String(decoding: text[words], as: UTF8.self) : resolved.label
      quotes.append(Quote(text: quoted, label: shown, href: resolved.href))
    }
    // A short label stays on one line; a long one may be broken.
    let isLong = (hasWords ? words.count : resolved.label.utf8.count) > Self.longestUnbroken
    let name = isLong ? "citation long" : "citation"
    return TextSpan(
      range: start..<end + 2, opening: anchor(name, resolved.href, isHeld: resolved.isHeld),
      shown: words, text: hasWords ? nil : resolved.label, closing: "</a>")
  }

  /// Says that a citation is not closed, where what follows the brackets can be nothing else.
  private mutating func reportUnclosed(_ text: UnsafeBufferPointer<UInt8>, _ node: Node) {
    let target = text.dropFirst(2).prefix { $0 != 0x23 }
    guard target.count > 1, target.endIndex < text.endIndex,
      target.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }),
      case .plain(let offset) = written(text, node)
    else { return }
    warn(.citationUnclosed, "a citation ends with two brackets: ]]", at: offset)
  }

  /// The bytes of a label that has room on one line of a phone.
  private static let longestUnbroken = 56

  /// The next place of a text's bytes in the source, after the one found before.
  private mutating func written(
    _ literal: UnsafeBufferPointer<UInt8>, _ node: Node
  ) -> PageSource.Written {
    source.written(literal, after: &hint, to: cursor ?? node)
  }

  /// Says that a footnote is missing, whose reference stays as it was written.
  private mutating func reportFootnote(in text: UnsafeBufferPointer<UInt8>, at start: Int, _ node: Node) {
    guard let end = text[start...].prefix(200).firstIndex(of: 0x5D), end > start + 2,
      case .plain(let offset) = written(UnsafeBufferPointer(rebasing: text[start...end]), node)
    else { return }
    let label = String(decoding: text[start...end], as: UTF8.self)
    warn(.footnoteMissing, "no footnote \(label) is defined: add a line \(label): with its text", at: offset)
  }

  private mutating func address(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int, _ node: Node
  ) -> TextSpan? {
    guard let link = Autolink(in: text, at: start, before: limit) else { return nil }
    let literal = UnsafeBufferPointer(rebasing: text[link.range])
    let destination = link.prefix + String(decoding: literal, as: UTF8.self)
    let offset = if case .plain(let found) = written(literal, node) { found } else { hint }
    guard let resolved = resolver.link(destination, at: offset),
      AddressScheme(resolved.href).isSafe
    else { return TextSpan(range: link.range, shown: link.range) }
    let opening = anchor(resolved.isExternal ? "external" : nil, resolved.href, isHeld: true)
    return TextSpan(range: link.range, opening: opening, shown: link.range, closing: "</a>")
  }

  private mutating func addMentions(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, to spans: inout [TextSpan]
  ) {
    let taken = spans.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var end = 0
    for mention in resolver.mentions(in: text, at: offset) {
      let range = mention.range
      guard range.lowerBound >= end, range.upperBound <= text.count, !range.isEmpty,
        AddressScheme(mention.href).isSafe
      else { continue }
      while next < taken.count, taken[next].upperBound <= range.lowerBound { next += 1 }
      if next < taken.count, taken[next].lowerBound < range.upperBound { continue }
      let opening = anchor("mention", mention.href, isHeld: mention.isHeld)
      spans.append(TextSpan(range: range, opening: opening, shown: range, closing: "</a>"))
      end = range.upperBound
    }
  }

  private func anchor(_ name: String?, _ href: String, isHeld: Bool) -> String {
    var tag = ByteWriter(capacity: 64)
    tag.write("<a")
    if let name { tag.write(isHeld ? " class=\"\(name)\"" : " class=\"\(name) not-held\"") }
    if name == "external" { tag.write(" rel=\"external noopener noreferrer\"") }
    tag.write(" href=\"")
    tag.writeAddress(href)
    tag.write("\">")
    return tag.text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
