internal import Basics

/// Finds definitions that references would multiply: each use copies its definition's address and title, so that
/// 200 KB of Markdown became 1.6 GB.
struct ReferenceLimits {
  private let source: PageSource
  private let limits: MarkdownLimits
  /// Up to where no closing mark of a title stands, so that a paragraph is searched once a mark.
  private var unclosed: [UInt8: Int] = [:]
  /// The end of the last address: what begins within it is no longer than it.
  private var lastAddressEnd = 0

  init(_ source: PageSource, _ limits: MarkdownLimits) {
    self.source = source
    self.limits = limits
  }

  /// The longest definition where it is too long for the number of brackets in the page.
  func refusal(in bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    var search = self
    return search.refuse(bytes)
  }

  private mutating func refuse(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    var uses = 0
    var offset = source.start
    var blankLine = 0
    var longest: (length: Int, offset: Int) = (0, 0)
    while let close = bytes.first(0x5D, in: offset..<bytes.count) {
      uses += 1
      offset = close + 1
      guard offset < bytes.count, bytes[offset] == 0x3A, offset >= lastAddressEnd,
        !isFootnote(close, in: bytes)
      else { continue }
      if blankLine < offset { blankLine = nextBlankLine(from: offset, in: bytes) }
      let length = definitionEnd(offset + 1, before: blankLine, in: bytes) - offset
      if length > longest.length { longest = (length, close) }
    }
    guard uses * longest.length > limits.referenceBytes else { return nil }
    return source.file.error(
      .markupTooDense, "this definition is too long for the number of references in the page",
      at: longest.offset)
  }

  /// The end of an address, and of a title where one follows.
  private mutating func definitionEnd(
    _ start: Int, before limit: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = start
    while offset < limit, bytes[offset] <= 0x20 { offset += 1 }
    if offset < limit, bytes[offset] == 0x3C {
      while offset < limit, bytes[offset] != 0x0A, bytes[offset] != 0x3E { offset += 1 }
    }
    while offset < limit, bytes[offset] > 0x20 { offset += 1 }
    let addressEnd = offset
    lastAddressEnd = addressEnd
    while offset < limit, bytes[offset] <= 0x20 { offset += 1 }
    guard offset < limit, bytes[offset] == 0x22 || bytes[offset] == 0x27 || bytes[offset] == 0x28 else {
      return addressEnd
    }
    let mark: UInt8 = bytes[offset] == 0x28 ? 0x29 : bytes[offset]
    if let known = unclosed[mark], known >= limit { return addressEnd }
    offset += 1
    while let end = bytes.first(mark, in: offset..<limit) {
      if bytes[end - 1] != 0x5C { return end }
      offset = end + 1
    }
    unclosed[mark] = limit
    return addressEnd
  }

  private func nextBlankLine(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = start
    while let end = bytes.first(0x0A, in: offset..<bytes.count) {
      offset = end + 1
      while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x0D { offset += 1 }
      if offset < bytes.count, bytes[offset] == 0x0A { return end }
    }
    return bytes.count
  }

  /// Whether the label that ends at a bracket is a footnote's, `[^…]`.
  private func isFootnote(_ close: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = max(source.start, close - 100)
    guard let open = bytes[start..<close].lastIndex(of: 0x5B) else { return false }
    return bytes[open + 1] == 0x5E && (open == start || bytes[open - 1] != 0x5C)
  }
}
