internal import Glibc

/// Looks in a page's HTML for anything into which a reader could type, and for forms that send something away. No page
/// of a site takes personal data, whatever a theme does.
///
/// Every `<` with a letter behind it begins a tag, in comments and scripts too; inside a tag there may be none, so that no
/// trick of quoting hides one. Each byte is read once: the cost is linear.
enum InputScan {
  /// What was found, and where.
  struct Finding: Sendable {
    let refusal: InputRefusal
    /// The byte at which the tag begins.
    let offset: Int
  }

  /// How many findings of one page are enough.
  private static let most = 10

  /// What stands in the page and may not.
  ///
  /// - Parameter isSearch: whether it is the search page, the only one with a field for words.
  static func findings(in html: [UInt8], isSearch: Bool = false) -> [Finding] {
    html.withUnsafeBufferPointer { findings(in: $0, isSearch: isSearch) }
  }

  private static func findings(in html: UnsafeBufferPointer<UInt8>, isSearch: Bool) -> [Finding] {
    var found: [Finding] = []
    var index = 0
    while let start = html.opening(in: index..<html.count), found.count < most {
      guard start + 1 < html.count else { break }
      index = start + 1
      guard isLetter(html[index]) else { continue }
      var tag = StartTag(html, at: index)
      let refusals = refusals(of: &tag, in: html, isSearch: isSearch)
      found += refusals.map { Finding(refusal: $0, offset: start) }
      if hasTag(html, in: index..<tag.end) { found.append(Finding(refusal: .nested, offset: start)) }
      index = tag.end
    }
    return found
  }

  /// Whether a tag begins in these bytes.
  private static func hasTag(_ html: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while let start = html.opening(in: index..<range.upperBound) {
      index = start + 1
      if index < range.upperBound, isLetter(html[index]) { return true }
    }
    return false
  }

  private static func refusals(
    of tag: inout StartTag, in html: UnsafeBufferPointer<UInt8>, isSearch: Bool
  ) -> [InputRefusal] {
    let isInput = html.reads("input", in: tag.name)
    let isForm = html.reads("form", in: tag.name)
    var refusals: [InputRefusal] = []
    if html.reads("textarea", in: tag.name) { refusals.append(.element("textarea")) }
    if html.reads("keygen", in: tag.name) { refusals.append(.element("keygen")) }
    var type: Range<Int>?
    while let attribute = tag.attribute() {
      let name = attribute.name
      switch html[name.lowerBound] | 0x20 {
      case UInt8(ascii: "c") where html.reads("contenteditable", in: name):
        if !html.reads("false", in: attribute.value) { refusals.append(.attribute("contenteditable")) }
      case UInt8(ascii: "f") where html.reads("formaction", in: name):
        refusals.append(.attribute("formaction"))
      case UInt8(ascii: "f") where html.reads("formmethod", in: name):
        refusals.append(.attribute("formmethod"))
      case UInt8(ascii: "a") where isForm && html.reads("action", in: name):
        refusals.append(.form("action"))
      case UInt8(ascii: "m") where isForm && html.reads("method", in: name):
        if !html.reads("get", in: attribute.value), !html.reads("dialog", in: attribute.value) {
          refusals.append(.form("method"))
        }
      case UInt8(ascii: "t") where isInput && type == nil && html.reads("type", in: name):
        type = attribute.value
      default: break
      }
    }
    if isInput, !isAllowed(type, in: html, isSearch: isSearch) {
      refusals.append(.input(type: type.map { String(decoding: html[$0].prefix(40), as: UTF8.self) }))
    }
    return refusals
  }

  private static func isAllowed(
    _ type: Range<Int>?, in html: UnsafeBufferPointer<UInt8>, isSearch: Bool
  ) -> Bool {
    guard let type else { return false }
    return html.reads("checkbox", in: type) || html.reads("radio", in: type) || html.reads("date", in: type)
      || isSearch && html.reads("search", in: type)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the next `<` stands.
  fileprivate func opening(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = baseAddress,
      let found = memchr(base + range.lowerBound, 0x3C, range.count)
    else { return nil }
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }
}
