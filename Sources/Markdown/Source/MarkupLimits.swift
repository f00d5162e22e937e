internal import Basics
internal import Glibc

/// Finds, before cmark reads a page, what would cost it more than linear time or memory.
struct MarkupLimits {
  private let source: PageSource
  private let limits: MarkdownLimits

  init(_ source: PageSource, _ limits: MarkdownLimits) {
    self.source = source
    self.limits = limits
  }

  /// The reasons to refuse the page, in order; none for a page that may be rendered.
  func refusals() -> [Diagnostic] {
    source.file.bytes.withUnsafeBufferPointer { bytes in
      let lines = TableLimits(source, limits).refusal(in: bytes)
      return [
        character(in: bytes), nesting(in: bytes), lines, runs(in: bytes),
        ReferenceLimits(source, limits).refusal(in: bytes),
      ]
      .compactMap { $0 }
    }
  }

  /// The noncharacter that is put in for cmark may not be in the page already, nor may NUL.
  private func character(in bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    let range = source.start..<bytes.count
    guard let offset = bytes.firstJoiner(in: range) ?? bytes.first(0, in: range) else { return nil }
    return source.file.error(
      .characterNotAllowed, "this character belongs in no text: delete it", at: offset,
      notes: ["it does not show in most editors; deleting and retyping the words around it removes it"])
  }

  /// Every line's leading markers: cmark walks them again for each later line.
  private func nesting(in bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    for start in source.lineStarts {
      var offset = start
      var depth = 0
      while let next = bytes.afterMarker(at: offset) {
        depth += 1
        offset = next
      }
      if depth > limits.nesting, !bytes.isRule(at: start) {
        return source.file.error(
          .nestingTooDeep,
          "this line begins more than \(limits.nesting) block quotes and lists in one another",
          at: start)
      }
    }
    return nil
  }

  /// Runs of `![`, which cmark searches back through, of `](`, at each of which it looks at all marks of emphasis, and of `<?` and `<!`, which it searches ahead from.
  private func runs(in bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    let range = source.start..<bytes.count
    let images = bytes.occurrences(of: 0x21, in: range, limit: limits.images) { first, _ in first == 0x5B }
    if let images {
      return source.file.error(
        .markupTooDense, "this page begins more than \(limits.images) images: divide it", at: images)
    }
    let links = bytes.occurrences(of: 0x5D, in: range, limit: limits.links) { first, _ in first == 0x28 }
    if let links {
      return source.file.error(
        .markupTooDense, "this page has more than \(limits.links) links: divide it", at: links)
    }
    let declarations = bytes.occurrences(of: 0x3C, in: range, limit: limits.declarations) {
      first, second in first == 0x3F || (first == 0x21 && second != 0x2D)
    }
    return declarations.map {
      source.file.error(
        .markupTooDense,
        "this page has more than \(limits.declarations) of <? and <!: write &lt; for the sign <",
        at: $0)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress, range.lowerBound < range.upperBound,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where the pair of a byte and two that fit stands for the time after `limit`, or nil.
  fileprivate func occurrences(
    of byte: UInt8, in range: Range<Int>, limit: Int, where fits: (UInt8, UInt8) -> Bool
  ) -> Int? {
    var seen = 0
    var offset = range.lowerBound
    while let found = first(byte, in: offset..<range.upperBound) {
      offset = found + 1
      guard offset < range.upperBound,
        fits(self[offset], offset + 1 < range.upperBound ? self[offset + 1] : 0)
      else { continue }
      seen += 1
      if seen > limit { return found }
    }
    return nil
  }

  /// The offset after a mark of a block quote or a list item, and the blanks before it; nil where none stands.
  fileprivate func afterMarker(at start: Int) -> Int? {
    var offset = start
    while offset < count, self[offset] == 0x20 || self[offset] == 0x09 { offset += 1 }
    guard offset < count else { return nil }
    var next = offset + 1
    switch self[offset] {
    case 0x3E: return next
    case 0x2A, 0x2B, 0x2D: break
    case 0x30...0x39:
      while next < count, 0x30...0x39 ~= self[next] { next += 1 }
      guard next < count, self[next] == 0x2E || self[next] == 0x29 else { return nil }
      next += 1
    default: return nil
    }
    return next == count || self[next] == 0x20 || self[next] == 0x09 ? next : nil
  }

  /// Whether a line is nothing but one mark and blanks: a thematic break, and not a list in a list.
  fileprivate func isRule(at start: Int) -> Bool {
    var mark: UInt8?
    for byte in self[start...] {
      switch byte {
      case 0x0A, 0x0D: return mark != nil
      case 0x20, 0x09: continue
      case 0x2A, 0x2D, 0x5F:
        guard mark == nil || mark == byte else { return false }
        mark = byte
      default: return false
      }
    }
    return mark != nil
  }
}
