internal import Basics

extension SchemaReader {
  /// What a name may consist of.
  enum Alphabet {
    /// Letters, digits, `-` and `_`, a letter first: fields and dimensions, which name columns.
    case word
    /// Small letters, digits and `-`: what names files.
    case fileName
    /// Letters of any script, digits, `-`, `_`, `+`: what stands in a cell.
    case code
  }

  /// Whether a name may stand where it is to stand; otherwise that is reported.
  mutating func isName(_ name: String, at offset: Int, for what: String, _ alphabet: Alphabet) -> Bool {
    let bytes = Array(name.utf8)
    let isRight: Bool
    let wants: String
    switch alphabet {
    case .word:
      isRight = bytes.first?.isLetter == true && bytes.allSatisfy { $0.isLetter || $0.isDigit || $0.joins }
      wants = "letters, digits, - and _, and a letter first"
    case .fileName:
      isRight =
        bytes.first != UInt8(ascii: "-")
        && bytes.allSatisfy { $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      wants = "small letters, digits and hyphens"
    case .code:
      isRight = bytes.allSatisfy {
        $0 >= 0x80 || $0.isLetter || $0.isDigit || $0.joins || $0 == UInt8(ascii: "+")
      }
      wants = "letters, digits, -, _ and +, no spaces"
    }
    if !bytes.isEmpty, bytes.count <= 80, isRight { return true }
    report("\(what) wants a name of \(wants), at most 80", at: offset, .schemaNameInvalid)
    return false
  }

  /// Whether a dimension may have a name: tables have columns of their own.
  mutating func isFree(_ name: String, at offset: Int) -> Bool {
    guard ["region", "value", "status"].contains(name) else { return true }
    report(
      "every table has a column \"\(name)\" of its own; give this another name", at: offset, .schemaNameTaken)
    return false
  }

  /// The members of an object; anything else is reported, a missing one is empty.
  mutating func members(of value: JSONValue?) -> [JSONValue.Member] {
    guard let value else { return [] }
    if case .object(let members) = value.content { return members }
    report("expected an object in { }, found \(value.kindName)", at: value.offset)
    return []
  }

  /// A text that is not empty; anything else is reported.
  mutating func text(_ value: JSONValue) -> String? {
    if let text = value.string, !text.isEmpty { return text }
    report(
      value.string == nil ? "expected a string in \"quotes\", found \(value.kindName)" : "this text is empty",
      at: value.offset)
    return nil
  }

  /// A whole number in a range; anything else is reported.
  mutating func wholeNumber(_ value: JSONValue, _ name: String, in range: ClosedRange<Int>) -> Int? {
    if case .number(let digits) = value.content, let number = Int(digits), range.contains(number) {
      return number
    }
    report("\"\(name)\" wants a whole number, \(range.lowerBound) to \(range.upperBound)", at: value.offset)
    return nil
  }

  /// The number of a level; anything else is reported.
  mutating func level(_ value: JSONValue) -> Int? {
    guard let name = text(value) else { return nil }
    if let level = levels.firstIndex(of: name) { return level }
    unknown("level", name, at: value.offset, among: levels)
    return nil
  }

  /// A text or a list of texts, each with its place.
  mutating func textOrTexts(_ value: JSONValue) -> [(text: String, offset: Int)] {
    (value.array ?? [value]).compactMap { item in text(item).map { ($0, item.offset) } }
  }

  /// The numbers of categories that are named, ascending. An unknown one and one that stands twice are reported.
  mutating func numbers(
    of names: [(text: String, offset: Int)], in codes: [Code], of dimension: String
  ) -> [Int] {
    var numbers: Set<Int> = []
    for name in names {
      guard let number = codes.firstIndex(where: { $0.name == name.text }) else {
        unknown("category of \"\(dimension)\" named", name.text, at: name.offset, among: codes.map(\.name))
        continue
      }
      if !numbers.insert(number).inserted {
        report("the category \"\(name.text)\" stands twice here", at: name.offset, .schemaNameTaken)
      }
    }
    return numbers.sorted()
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self }
  fileprivate var isLetter: Bool { isSmallLetter || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  /// Whether it is a hyphen or an underscore.
  fileprivate var joins: Bool { self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}
