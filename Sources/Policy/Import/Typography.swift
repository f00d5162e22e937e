internal import Basics

/// What characters do at the end and the beginning of a line of Chinese text.
extension Unicode.Scalar {
  /// Whether the character is white space of any width.
  var isBlank: Bool { isOfficialWhiteSpace }

  /// How much of a line the character takes, in half squares. Quotation marks, dashes and dots that other
  /// scripts share are full squares in Chinese text.
  var halfWidths: Int {
    switch value {
    case 0x200B, 0x2060, 0xFEFF, 0x0D: 0
    case 0x09: 4
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x00D7, 0x00B7, 0x2460...0x24FF: 2
    default: isWide ? 2 : 1
    }
  }

  /// Whether the character belongs to a word or number of ASCII, which no line break may split.
  var isASCIIWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether the character is a digit, in half or full width.
  var isDigit: Bool { 0x30...0x39 ~= value || 0xFF10...0xFF19 ~= value }

  /// Whether the character ends a sentence.
  var endsSentence: Bool { "。！？!?".unicodeScalars.contains(self) }

  /// Whether the character closes a quotation, a bracket or a title, and so never begins a line.
  var isClosing: Bool { "”’）)】》〉」』〕］]﹞".unicodeScalars.contains(self) }

  /// Whether the character opens a quotation, a bracket or a title, and so never ends a line.
  var isOpening: Bool { "“‘（(【《〈「『〔［[﹝".unicodeScalars.contains(self) }

  /// Whether the character is punctuation that never begins a line.
  var neverBegins: Bool { isClosing || endsSentence || "，、；：,;:.％%".unicodeScalars.contains(self) }

  /// The half-width form of a full-width digit, letter or mark; any other character as it is.
  var folded: Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= value, let half = Unicode.Scalar(value - 0xFEE0) else { return self }
    return isDigit || half.isASCIIWord || half == "-" || half == "/" ? half : self
  }
}

extension [Unicode.Scalar] {
  /// The text without a short bracket at its end: `（试行）`, `（责任单位：县民政局）`.
  var withoutLastBracket: ArraySlice<Unicode.Scalar> {
    guard last == "）" || last == ")", let open = lastIndex(where: { $0 == "（" || $0 == "(" }),
      count - open <= 24
    else { return self[...] }
    return self[..<open]
  }
}

extension BidirectionalCollection<Unicode.Scalar> {
  /// Whether the text begins with `prefix`.
  func begins(with prefix: String) -> Bool { starts(with: prefix.unicodeScalars) }

  /// Whether the text ends with `suffix`.
  func ends(with suffix: String) -> Bool { reversed().starts(with: suffix.unicodeScalars.reversed()) }

  /// Whether the text begins with any of `prefixes`.
  func begins(withAny prefixes: [String]) -> Bool { prefixes.contains { begins(with: $0) } }

  /// Whether the text ends with any of `suffixes`.
  func ends(withAny suffixes: [String]) -> Bool { suffixes.contains { ends(with: $0) } }

  /// Whether `word` stands anywhere in the text.
  func includes(_ word: String) -> Bool { position(of: word) != nil }

  /// Where `word` first stands.
  func position(of word: String) -> Index? {
    let word = Array(word.unicodeScalars)
    guard let first = word.first else { return nil }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: word) { return found }
      index = self.index(after: found)
    }
    return nil
  }

  /// The characters as a string.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
