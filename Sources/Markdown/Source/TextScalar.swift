internal import Basics

extension Unicode.Scalar {
  /// Whether CommonMark takes it for white space.
  var isSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether CommonMark takes it for punctuation: ASCII symbols, and every scalar of category P.
  var isMark: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    case 0..<0x80, 0x3400...0x4DBF, 0x4E00...0x9FFF: false
    default:
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        true
      default: false
      }
    }
  }

  /// Whether it is a mark that Chinese and Latin text share: “ ” ‘ ’ … — · and the like.
  var isSharedMark: Bool {
    switch value {
    case 0xB7, 0x2013...0x2015, 0x2018...0x2019, 0x201C...0x201D, 0x2025...0x2027: true
    default: false
    }
  }

  /// Whether a line may be joined to the next beside it without a space: Chinese and Japanese characters and
  /// their punctuation, not Korean, which sets spaces between words.
  var joinsLines: Bool {
    switch value {
    case 0x1100...0x115F, 0xAC00...0xD7A3, 0x3130...0x318F: false
    default: isWide || isSharedMark
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset, or nil at the end or where the bytes are no UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < count else { return nil }
    let first = UInt32(self[offset])
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= count else { return nil }
    var value = first & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      guard self[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends before an offset, or nil at the start or where the bytes are no UTF-8.
  func scalar(endingAt offset: Int) -> Unicode.Scalar? {
    guard offset > 0, offset <= count else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard let scalar = scalar(at: start), start + UTF8.width(scalar) == offset else { return nil }
    return scalar
  }
}
