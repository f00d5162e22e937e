/// Looks in a page's HTML for anything into which a reader could type, and for forms that send something away. No page
/// of a site takes personal data, whatever a theme does.
///
/// Every `<` with a letter behind it is taken for a tag, in comments, scripts and attributes too, so that no trick of
/// quoting hides one. A tag that begins inside another one is read no further than `longestNested` bytes: the cost is
/// linear.
enum InputScan {
  /// What was found, and where.
  struct Finding: Sendable {
    let refusal: InputRefusal
    /// The byte at which the tag begins.
    let offset: Int
  }

  private static let longestNested = 1024
  /// How many findings of one page are told.
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
    var outerEnd = 0
    while index + 1 < html.count {
      guard html[index] == UInt8(ascii: "<"), isLetter(html[index + 1]) else {
        index += 1
        continue
      }
      let isNested = index < outerEnd
      let limit = isNested ? min(index + longestNested, html.count) : html.count
      var tag = StartTag(html, at: index + 1, limit: limit)
      for refusal in refusals(of: &tag, in: html, isSearch: isSearch, isNested: isNested) {
        guard found.count < most else { return found }
        found.append(Finding(refusal: refusal, offset: index))
      }
      if !isNested { outerEnd = tag.end }
      index = tag.name.upperBound
    }
    return found
  }

  private static func refusals(
    of tag: inout StartTag, in html: UnsafeBufferPointer<UInt8>, isSearch: Bool, isNested: Bool
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
    if isNested, tag.isCut { refusals.append(.nested) }
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
