internal import Basics

extension SourceFile {
  /// The sentences of a range of official text, without the blanks between them. Linear.
  func sentences(in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var scanner = ByteScanner(bytes, in: range)
    var start = range.lowerBound
    while let scalar = scanner.nextScalar() {
      guard scalar.endsOfficialSentence else { continue }
      while let next = scanner.peekScalar, next.endsOfficialSentence || next.isClosing {
        _ = scanner.nextScalar()
      }
      sentences.append(start..<scanner.offset)
      scanner.skipWhiteSpace()
      start = scanner.offset
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }
}

extension Unicode.Scalar {
  /// Whether the character ends a sentence that can be cited (contract: 。！？；).
  var endsOfficialSentence: Bool { self == "。" || self == "！" || self == "？" || self == "；" }
}
