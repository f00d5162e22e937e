/// One row of a counts file: six ranges of bytes, each without its quotes.
struct CountsRow {
  /// A field's bytes in the file.
  struct Field {
    /// Where it starts, with its quote if it has one.
    let start: Int
    /// Its content, quotes inside still doubled.
    let content: Range<Int>
    /// Whether quotes inside are doubled.
    let isDoubled: Bool

    /// The content as it is meant.
    func bytes(of file: [UInt8]) -> [UInt8] {
      guard isDoubled else { return Array(file[content]) }
      var result: [UInt8] = []
      var offset = content.lowerBound
      while offset < content.upperBound {
        result.append(file[offset])
        offset += file[offset] == 0x22 ? 2 : 1
      }
      return result
    }
  }

  /// Why a row could not be read, and where.
  struct Malformed: Error {
    let offset: Int
    let reason: String
  }

  private(set) var fields: [Field] = []

  /// Reads the row at `offset` and steps over its end of line. Linear in the row.
  mutating func read(_ bytes: [UInt8], at offset: inout Int) throws(Malformed) {
    fields.removeAll(keepingCapacity: true)
    while true {
      fields.append(try Self.field(bytes, at: &offset))
      guard offset < bytes.count else { return }
      switch bytes[offset] {
      case 0x2C: offset += 1
      case 0x0A:
        offset += 1
        return
      case 0x0D where offset + 1 < bytes.count && bytes[offset + 1] == 0x0A:
        offset += 2
        return
      default: throw Malformed(offset: offset, reason: "a field goes on after its closing quote")
      }
    }
  }

  private static func field(_ bytes: [UInt8], at offset: inout Int) throws(Malformed) -> Field {
    let start = offset
    guard offset < bytes.count, bytes[offset] == 0x22 else {
      while offset < bytes.count, bytes[offset] != 0x2C, bytes[offset] != 0x0A {
        guard bytes[offset] != 0x22 else {
          throw Malformed(offset: offset, reason: "a quote stands inside a field that is not quoted")
        }
        if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { break }
        offset += 1
      }
      return Field(start: start, content: start..<offset, isDoubled: false)
    }
    offset += 1
    var isDoubled = false
    while offset < bytes.count {
      guard bytes[offset] == 0x22 else {
        offset += 1
        continue
      }
      guard offset + 1 < bytes.count, bytes[offset + 1] == 0x22 else {
        offset += 1
        return Field(start: start, content: start + 1..<offset - 1, isDoubled: isDoubled)
      }
      isDoubled = true
      offset += 2
    }
    throw Malformed(offset: start, reason: "a quote that opens here never closes")
  }

  /// Steps over the rest of a line.
  static func skipLine(_ bytes: [UInt8], at offset: inout Int) {
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    if offset < bytes.count { offset += 1 }
  }
}
