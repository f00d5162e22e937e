internal import Basics

/// The numbers and titles by which running text names documents, made ready for looking up bytes.
struct DocumentNames: Sendable {
  /// An office's sign before the bracket, and the document it makes with a year and a number.
  struct Agency: Sendable {
    let sign: [UInt8]
    let slug: String
  }

  /// The longest title that is looked for, in bytes.
  static let longestTitle = 600
  /// By year and number: the signs, longest first.
  private(set) var numbers: [UInt64: [Agency]] = [:]
  /// By normalised title.
  private(set) var titles: [[UInt8]: String] = [:]

  init(_ documents: [PolicyDocument], _ stubs: [StubDocument]) {
    var others: [(title: String, slug: String)] = []
    for document in documents {
      add(number: document.metadata.number, document.slug)
      add(title: document.metadata.title, document.slug)
      others += document.metadata.aliases.map { ($0, document.slug) }
      if let title = document.clause("title") {
        others.append(
          (
            title.paragraphs.filter { $0.role == .title }.map { document.file.text($0.text) }.joined(),
            document.slug
          ))
      }
      others += Self.shorter(document.metadata.title).map { ($0, document.slug) }
    }
    for stub in stubs {
      add(number: stub.number, stub.slug)
      add(title: stub.title, stub.slug)
      others += (stub.aliases + Self.shorter(stub.title)).map { ($0, stub.slug) }
    }
    for (title, slug) in others { add(title: title, slug) }
  }

  /// Titles by which a document is cited without its being said: without the office that issued it, a law without
  /// the state's name.
  private static func shorter(_ title: String) -> [String] {
    let state = "中华人民共和国"
    if title.hasPrefix(state) { return [String(title.dropFirst(state.count))] }
    let scalars = title.unicodeScalars.filter { !$0.isOfficialWhiteSpace }
    guard let about = scalars.position(of: "关于"), about > scalars.startIndex,
      !scalars[about...].includes("印发")
    else {
      return []
    }
    return [scalars[about...].text]
  }

  private mutating func add(number: String?, _ slug: String) {
    guard let number else { return }
    let bytes = Array(number.utf8)
    bytes.withUnsafeBufferPointer { text in
      for index in text.indices {
        guard let found = NumberTail(text, at: index) else { continue }
        var sign: [UInt8] = []
        Self.normalise(UnsafeBufferPointer(rebasing: text[..<index]), into: &sign)
        guard !sign.isEmpty else { return }
        var agencies = numbers[found.key] ?? []
        if !agencies.contains(where: { $0.sign == sign }) { agencies.append(Agency(sign: sign, slug: slug)) }
        numbers[found.key] = agencies.sorted { $0.sign.count > $1.sign.count }
        return
      }
    }
  }

  private mutating func add(title: String, _ slug: String) {
    var key: [UInt8] = []
    let bytes = Array(title.utf8)
    bytes.withUnsafeBufferPointer { Self.normalise($0, into: &key) }
    if !key.isEmpty, key.count <= Self.longestTitle, titles[key] == nil { titles[key] = slug }
  }

  /// Text with blanks left out, and digits, letters and brackets of any width made one.
  static func normalise(_ text: UnsafeBufferPointer<UInt8>, into key: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      if scalar.isOfficialWhiteSpace {
        index += length
        continue
      }
      switch scalar {
      case "〈", "《": key.append(contentsOf: "《".utf8)
      case "〉", "》": key.append(contentsOf: "》".utf8)
      case "〔", "[", "［", "【", "﹝": key.append(UInt8(ascii: "["))
      case "〕", "]", "］", "】", "﹞": key.append(UInt8(ascii: "]"))
      default:
        if 0xFF01...0xFF5E ~= scalar.value {
          key.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
        } else {
          key.append(contentsOf: text[index..<index + length])
        }
      }
      index += length
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character at a byte and its length; U+FFFD and 1 where the bytes are not UTF-8.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length {
      guard self[index + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}
