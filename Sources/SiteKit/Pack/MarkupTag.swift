/// A start tag with all its attributes, for a page that is written anew.
struct MarkupTag {
  /// An attribute: where it stands with the blanks before it, its name in lower case, its value as written.
  struct Attribute {
    let range: Range<Int>
    let name: String
    let value: Range<Int>
  }

  /// The name in lower case.
  let name: String
  let attributes: [Attribute]
  /// Where the name ends.
  let nameEnd: Int
  /// The offset after the tag.
  let end: Int

  /// The tag that begins with `<` and a letter at an offset; nil where it is not closed.
  init?(in html: [UInt8], at start: Int) {
    let read = html.withUnsafeBufferPointer { bytes in
      var tag = StartTag(bytes, at: start + 1)
      var attributes: [Attribute] = []
      var before = tag.end
      while let attribute = tag.attribute() {
        attributes.append(
          Attribute(range: before..<tag.end, name: Self.lower(html[attribute.name]), value: attribute.value))
        before = tag.end
      }
      return (name: tag.name, attributes: attributes, end: tag.end)
    }
    guard read.end < html.count else { return nil }
    name = Self.lower(html[read.name])
    nameEnd = read.name.upperBound
    attributes = read.attributes
    end = read.end + 1
  }

  /// The first attribute of a name: of two browsers take the first.
  func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

  private static func lower(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
