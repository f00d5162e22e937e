/// A whole CSV file, read row by row (RFC 4180: comma, LF or CR LF, quotes doubled inside quotes).
///
/// It is for files that are in hand whole, such as those of a release; the row before is gone when the next is read.
public struct CSVDocument: Sendable {
  /// The file.
  public let file: SourceFile
  /// The fields of the row that was read last.
  public private(set) var fields: [Field] = []
  private var offset = 0

  /// One field of a row.
  public struct Field: Sendable, Equatable {
    /// The bytes between the quotes, or all of them where there are none.
    public let range: Range<Int>
    /// Whether it holds doubled quotes, which stand for one.
    public let isEscaped: Bool
  }

  /// A file whose rows are to be read from the first.
  public init(_ file: SourceFile) { self.file = file }

  /// The first byte of the row that comes next, or the end of the file.
  public var nextOffset: Int { offset }

  /// Reads a row into `fields`; false at the end of the file.
  public mutating func nextRow() throws(CSVError) -> Bool {
    fields.removeAll(keepingCapacity: true)
    let end = file.bytes.count
    guard offset < end else { return false }
    while true {
      try readField(end)
      guard offset < end else { return true }
      let byte = file.bytes[offset]
      offset += 1
      if byte == 0x2C { continue }
      if byte == 0x0D { offset += 1 }
      return true
    }
  }

  /// The text of a field of the row, its doubled quotes made single.
  public func text(_ number: Int) -> String {
    let field = fields[number]
    guard field.isEscaped else { return file.text(field.range) }
    var bytes: [UInt8] = []
    var index = field.range.lowerBound
    while index < field.range.upperBound {
      bytes.append(file.bytes[index])
      index += file.bytes[index] == 0x22 ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a field of the row is this text.
  public func holds(_ number: Int, _ text: [UInt8]) -> Bool {
    let field = fields[number]
    guard !field.isEscaped else { return Array(self.text(number).utf8) == text }
    guard field.range.count == text.count else { return false }
    var index = field.range.lowerBound
    for byte in text {
      guard file.bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether a field of the row is empty.
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

  /// Reads one field and leaves the cursor at the comma or at the end of the line behind it.
  private mutating func readField(_ end: Int) throws(CSVError) {
    let start = offset
    guard start < end, file.bytes[start] == 0x22 else {
      while offset < end {
        switch file.bytes[offset] {
        case 0x2C, 0x0A: return close(start..<offset)
        case 0x0D where offset + 1 < end && file.bytes[offset + 1] == 0x0A: return close(start..<offset)
        case 0x22:
          throw failure(
            .csvQuote, "a quotation mark inside a field: put the whole field in quotes and double the mark",
            offset)
        case 0x0D:
          throw failure(.csvQuote, "a carriage return stands alone: end lines by LF or CR LF", offset)
        default: offset += 1
        }
      }
      return close(start..<offset)
    }
    var isEscaped = false
    offset += 1
    while offset < end {
      guard file.bytes[offset] == 0x22 else {
        offset += 1
        continue
      }
      offset += 1
      if offset < end, file.bytes[offset] == 0x22 {
        isEscaped = true
        offset += 1
        continue
      }
      let isLineEnd =
        offset == end || file.bytes[offset] == 0x0A
        || file.bytes[offset] == 0x0D && offset + 1 < end && file.bytes[offset + 1] == 0x0A
      guard isLineEnd || file.bytes[offset] == 0x2C else {
        throw failure(
          .csvQuote, "after a closing quotation mark stands a comma or the end of the line", offset)
      }
      return close(start + 1..<offset - 1, isEscaped)
    }
    throw failure(.csvQuote, "this quotation mark is never closed", start)
  }

  private mutating func close(_ range: Range<Int>, _ isEscaped: Bool = false) {
    fields.append(Field(range: range, isEscaped: isEscaped))
  }

  private func failure(_ identifier: Diagnostic.Identifier, _ message: String, _ offset: Int) -> CSVError {
    // Without the line: such files may hold what nobody but their owner may see.
    let place = Diagnostic.Place(path: file.path, position: file.position(of: offset))
    return CSVError(Diagnostic(.error, identifier, message, at: place))
  }
}

/// Why a file is not CSV.
public struct CSVError: Error, Sendable {
  /// The mistake and its place.
  public let diagnostic: Diagnostic
  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension ByteWriter {
  /// Writes a field of a CSV row, in quotes where it holds a comma, a quotation mark or the end of a line.
  public mutating func writeCSV(_ text: String) {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return write(text)
    }
    write(byte: 0x22)
    for byte in text.utf8 {
      if byte == 0x22 { write(byte: 0x22) }
      write(byte: byte)
    }
    write(byte: 0x22)
  }

  /// Writes a row of a CSV file.
  public mutating func writeCSV(row: [String]) {
    for (number, text) in row.enumerated() {
      if number > 0 { write(byte: 0x2C) }
      writeCSV(text)
    }
    write(byte: 0x0A)
  }
}
