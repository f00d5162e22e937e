internal import Basics

extension PageWriter {
  /// Begins a heading, or the paragraph that a line of `---` below it would have made one: in official texts a
  /// date stands over a rule.
  mutating func openHeading(_ node: Node) {
    let (level, isUnderlined) = node.headingLevel
    guard !(isUnderlined && level == 2) else {
      if !node.isInTightList { startLine("<p>") }
      return
    }
    let offset = source.line(Int(node.pointee.start_line)).lowerBound
    let explicit = takeExplicitId(of: node)
    let title = PlainText(of: node, stripping: hasJoiners).bytes
    let id = anchor(title, level: level, explicit: explicit, at: offset)
    let written = checkLevel(level, at: offset)
    headings.append(Heading(id: options.idPrefix + id, level: written, title: Self.withoutCitations(title)))
    startLine("<h")
    out.write(shifted(written))
    out.put(" id=\"")
    out.write(options.idPrefix)
    out.write(id)
    out.put("\">")
  }

  mutating func closeHeading(_ node: Node) {
    let (level, isUnderlined) = node.headingLevel
    guard !(isUnderlined && level == 2) else {
      out.put(node.isInTightList ? "\n<hr>\n" : "</p>\n<hr>\n")
      return
    }
    guard let last = headings.indices.last else { return }
    out.put("</h")
    out.write(shifted(headings[last].level))
    out.put(">\n")
    writeQuotes()
    proofs = 0
  }

  /// The level at which a heading is written.
  private func shifted(_ level: Int) -> Int { min(6, level + options.headingShift) }

  /// A heading's text for lists of contents: of a citation the author's own words, if it has some.
  private static func withoutCitations(_ title: [UInt8]) -> String {
    guard zip(title, title.dropFirst()).contains(where: { $0 == 0x5B && $1 == 0x5B }) else {
      return String(decoding: title, as: UTF8.self)
    }
    let text = String(decoding: title, as: UTF8.self)
    var plain = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      let words = rest[open.upperBound..<close.lowerBound].split(separator: "|").dropFirst()
        .filter { !($0.hasPrefix("“") && $0.hasSuffix("”")) }
      plain += rest[..<open.lowerBound] + (words.first ?? "")
      rest = rest[close.upperBound...]
    }
    return plain + rest
  }

  /// The level to be written: the page's title is its only heading of level 1.
  private mutating func checkLevel(_ level: Int, at offset: Int) -> Int {
    let written = max(2, level)
    let before = headings.last?.level ?? 1
    if level == 1 {
      warn(
        .headingLevel, "the page's title is its only heading of level 1: begin this one with ##", at: offset)
    } else if written > before + 1 {
      let marks = String(repeating: "#", count: before + 1)
      warn(.headingLevel, "this heading skips a level: begin it with \(marks)", at: offset)
    }
    return written
  }

  /// Takes `{#id}` off the end of a heading.
  private mutating func takeExplicitId(of node: Node) -> String? {
    guard let last = node.pointee.last_child, last.kind == .text else { return nil }
    let text = last.literal
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      open + 1 < text.count, text[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = String(decoding: text[(open + 2)..<(text.count - 1)], as: UTF8.self)
    var end = open
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    last.truncateLiteral(to: end)
    return id
  }

  private mutating func anchor(_ title: [UInt8], level: Int, explicit: String?, at offset: Int) -> String {
    let derived = anchors.derive(from: title, level: level)
    if let explicit {
      if !HeadingAnchors.isValid(explicit) {
        fail(
          .headingIdInvalid,
          "an anchor is a small letter, then small letters, digits, dots and hyphens, and not fn-… or fnref-…",
          at: offset)
      } else if anchors.reserve(explicit) {
        return explicit
      } else {
        fail(
          .headingIdDuplicate, "the page has the anchor \"\(explicit)\" already: choose another", at: offset)
      }
    }
    if anchors.reserve(derived) { return derived }
    let id = anchors.reserveNumbered(derived)
    if explicit == nil {
      warn(
        .headingIdRepeated,
        "this heading's anchor would be \"\(derived)\" again and becomes \"\(id)\": give it one, {#name}",
        at: offset)
    }
    return id
  }
}
