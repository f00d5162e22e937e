internal import Basics

/// A document's number (发文字号) as it is printed: an office's sign, a year in brackets, a number, `号`.
struct PrintedNumber: Sendable, Hashable {
  /// The number as GB/T 9704 writes it: `吉政发〔2016〕34号`.
  let canonical: String

  /// The number that the whole of a text is, blanks aside, or nil.
  init?(_ text: some Collection<Unicode.Scalar>) {
    let text = text.compactMap { $0.isBlank ? nil : $0.folded }
    guard 8...40 ~= text.count, text.last == "号",
      let open = text.firstIndex(where: { "〔[［（(【﹝".unicodeScalars.contains($0) }),
      let close = text[open...].firstIndex(where: { "〕]］）)】﹞".unicodeScalars.contains($0) }),
      open > 0, close == open + 5, close + 1 < text.count - 1
    else { return nil }
    let year = text[(open + 1)..<close]
    var serial = text[(close + 1)..<(text.count - 1)]
    if serial.first == "第" { serial = serial.dropFirst() }
    guard year.allSatisfy({ $0.isDigit }), 1...6 ~= serial.count, serial.allSatisfy({ $0.isDigit }),
      text[..<open].allSatisfy({ $0.isHan || $0.isASCIIWord })
    else { return nil }
    canonical = "\(text[..<open].text)〔\(year.text)〕\(serial.text)号"
  }
}
