internal import Basics

extension JSONRecord {
  /// Finishes an object inside this one and takes over what was found in it.
  mutating func take(_ inner: inout JSONRecord) {
    inner.finish()
    inner.diagnostics.forEach { append($0) }
  }

  /// The whole number of a member within bounds; nil where it is missing or beyond them, which is reported.
  mutating func number(_ name: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let number = number(name) else { return nil }
    if bounds.contains(number) { return number }
    report(
      "\"\(name)\" wants a number from \(bounds.lowerBound) to \(bounds.upperBound)", at: offset(of: name))
    return nil
  }

  /// Such a number that every object has; the least where it is missing, which is reported.
  mutating func neededNumber(_ name: String, in bounds: ClosedRange<Int>) -> Int {
    if member(name) == nil { report("this entry wants \"\(name)\"", at: value.offset, .keyMissing) }
    return number(name, in: bounds) ?? bounds.lowerBound
  }

  /// A name that stands in addresses too: small letters, digits and hyphens.
  mutating func identifier(_ member: String) -> Reference {
    let name = reference(member)
    let isFit = name.text.utf8.allSatisfy { byte in
      0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
    }
    if !isFit { report("\"\(member)\" is of small letters, digits and hyphens", at: name.offset) }
    return isFit ? name : Reference(text: "", offset: name.offset)
  }

  /// Reports every name that stood before.
  mutating func reportRepeated(_ names: [Reference]) {
    var seen: Set<String> = []
    for name in names where !name.text.isEmpty && !seen.insert(name.text).inserted {
      report("\"\(name.text)\" stands twice: each wants a name of its own", at: name.offset)
    }
  }
}
