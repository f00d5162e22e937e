/// What the fields of the row that was read last say.
extension CSVDocument {
  /// The content of a field, its doubled quotes made single.
  public func bytes(_ number: Int) -> [UInt8] {
    let field = fields[number]
    guard field.isEscaped else { return Array(file.bytes[field.range]) }
    var bytes: [UInt8] = []
    var index = field.range.lowerBound
    while index < field.range.upperBound {
      bytes.append(file.bytes[index])
      index += file.bytes[index] == 0x22 ? 2 : 1
    }
    return bytes
  }

  /// The text of a field.
  public func text(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

  /// The texts of all fields.
  public var texts: [String] { fields.indices.map { text($0) } }

  /// Whether a field is this text.
  public func holds(_ number: Int, _ text: [UInt8]) -> Bool {
    let field = fields[number]
    guard !field.isEscaped else { return bytes(number) == text }
    guard field.range.count == text.count else { return false }
    var index = field.range.lowerBound
    for byte in text {
      guard file.bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether a field is empty.
  public func isEmpty(_ number: Int) -> Bool { fields[number].range.isEmpty }

  /// A whole number, 0 or more, in decimal digits without needless zeros; nil where the field is none.
  public func number(_ number: Int) -> Int? {
    let range = fields[number].range
    guard 1...18 ~= range.count, range.count == 1 || file.bytes[range.lowerBound] != 0x30 else { return nil }
    var value = 0
    for byte in file.bytes[range] {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
