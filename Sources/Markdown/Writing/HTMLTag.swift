/// A tag as an author wrote it in raw HTML.
struct HTMLTag {
  /// The name in lower case.
  let name: String
  let isClosing: Bool
  /// The attributes in order, names in lower case, values decoded no further than written.
  let attributes: [(name: String, value: [UInt8])]
  /// The offset after the tag.
  let end: Int

  /// The tag that begins with `<` at an offset, or nil where none does: strict, so that what a browser might read
  /// otherwise is no tag here.
  init?(in text: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start + 1
    isClosing = index < text.count && text[index] == 0x2F
    if isClosing { index += 1 }
    guard let name = Self.word(text, &index), let first = name.utf8.first, 0x61...0x7A ~= first else {
      return nil
    }
    var attributes: [(String, [UInt8])] = []
    while true {
      let blank = Self.skipBlanks(text, &index)
      guard index < text.count else { return nil }
      if text[index] == 0x3E { break }
      if text[index] == 0x2F, index + 1 < text.count, text[index + 1] == 0x3E {
        index += 1
        break
      }
      guard blank, attributes.count < 32, let attribute = Self.word(text, &index) else { return nil }
      guard let value = Self.value(text, &index) else { return nil }
      attributes.append((attribute, value))
    }
    self.name = name
    self.attributes = attributes
    end = index + 1
  }

  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> String? {
    var word = ""
    while index < text.count, word.utf8.count < 64 {
      let byte = text[index]
      switch byte {
      case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F, 0x3A: word.unicodeScalars.append(Unicode.Scalar(byte))
      default: return word.isEmpty ? nil : word
      }
      index += 1
    }
    return nil
  }

  private static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
    let start = index
    while index < text.count, text[index] == 0x20 || 0x09...0x0D ~= text[index] { index += 1 }
    return index > start
  }

  /// The value after `=`, in quotes; empty where there is none; nil where it is not well formed.
  private static func value(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> [UInt8]? {
    guard index < text.count, text[index] == 0x3D else { return [] }
    index += 1
    guard index < text.count, text[index] == 0x22 || text[index] == 0x27 else { return nil }
    let quote = text[index]
    let start = index + 1
    guard let end = text.first(quote, in: start..<text.count), end - start < 2000 else { return nil }
    index = end + 1
    return Array(text[start..<end])
  }
}
