/// A start tag in a page, as a browser takes it apart.
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
    var index = start + 1
    while index < html.count, !Self.isBlank(html[index]), html[index] != 0x2F, html[index] != 0x3E {
      index += 1
    }
    name = Self.lower(html[start + 1..<index])
    nameEnd = index
    var attributes: [Attribute] = []
    while true {
      let before = index
      while index < html.count, Self.isBlank(html[index]) || html[index] == 0x2F { index += 1 }
      guard index < html.count else { return nil }
      if html[index] == 0x3E { break }
      let nameStart = index
      // An equals sign at the very beginning is part of the name.
      index += 1
      while index < html.count, !Self.isBlank(html[index]), ![0x2F, 0x3E, 0x3D].contains(html[index]) {
        index += 1
      }
      let name = Self.lower(html[nameStart..<index])
      var after = index
      while after < html.count, Self.isBlank(html[after]) { after += 1 }
      var value = index..<index
      if after < html.count, html[after] == 0x3D {
        guard let (found, next) = Self.value(in: html, after: after + 1) else { return nil }
        (value, index) = (found, next)
      }
      attributes.append(Attribute(range: before..<index, name: name, value: value))
    }
    self.attributes = attributes
    end = index + 1
  }

  /// The first attribute of a name: of two browsers take the first.
  func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

  private static func value(in html: [UInt8], after start: Int) -> (Range<Int>, Int)? {
    var index = start
    while index < html.count, isBlank(html[index]) { index += 1 }
    guard index < html.count else { return nil }
    let quote = html[index]
    guard quote == 0x22 || quote == 0x27 else {
      let begin = index
      while index < html.count, !isBlank(html[index]), html[index] != 0x3E { index += 1 }
      return (begin..<index, index)
    }
    guard let close = html[(index + 1)...].firstIndex(of: quote) else { return nil }
    return (index + 1..<close, close + 1)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte && byte != 0x0B }

  private static func lower(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
