/// The part of a document number from its bracket on: `〔2016〕34号`, in any width, brackets and blanks.
struct NumberTail {
  /// Year and number in one.
  let key: UInt64
  /// One past the last byte of 号.
  let end: Int

  /// Reads at a byte, or nil where none begins there. Reads a few dozen bytes at most.
  init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start
    guard let open = Self.next(text, &index), Self.isOpening(open) else { return nil }
    guard let year = Self.digits(text, &index), year.count == 4 else { return nil }
    guard let close = Self.next(text, &index), Self.isClosing(close) else { return nil }
    var probe = index
    if Self.next(text, &probe) == "第" { index = probe }
    guard let number = Self.digits(text, &index), number.count <= 6 else { return nil }
    guard Self.next(text, &index) == "号" else { return nil }
    key = UInt64(year.value) << 32 | UInt64(number.value)
    end = index
  }

  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〔", "[", "［", "【", "（", "(", "﹝": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〕", "]", "］", "】", "）", ")", "﹞": true
    default: false
    }
  }

  /// The next character that is no blank; up to eight blanks are passed over.
  private static func next(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar? {
    for _ in 0..<8 where index < text.count {
      let (scalar, length) = text.scalar(at: index)
      index += length
      if !scalar.isOfficialWhiteSpace { return scalar }
    }
    return nil
  }

  private static func digits(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> (
    value: Int, count: Int
  )? {
    var value = 0
    var count = 0
    var probe = index
    while count < 8, let digit = next(text, &probe)?.digitValue {
      value = value * 10 + digit
      count += 1
      index = probe
    }
    return count > 0 ? (value, count) : nil
  }
}
