/// Codes by their bytes: one table of open addressing after another in one list, so that looking one up costs one
/// comparison of two words most of the time.
struct CodeTable: Sendable {
  /// One code. A code of up to 16 bytes lies in two words whole; a longer one lies in `long` too.
  struct Entry: Sendable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// In bytes; 0 in an empty place.
    var length: UInt32 = 0
    /// The code's number, and in what encoding it stands here.
    var value: Int32 = 0
    var long: Int = 0
  }

  /// Where a table lies in the list.
  struct Place: Sendable {
    var start = 0
    var mask: UInt64 = 0
  }

  /// Set in the value of a code that stands here in UTF-8, and would be other bytes in GB 18030.
  static let utf8Flag: Int32 = 1 << 29
  /// Set in the value of a code that stands here in GB 18030, and would be other bytes in UTF-8.
  static let gb18030Flag: Int32 = 1 << 30
  /// What is left of a value.
  static let number: Int32 = (1 << 29) - 1

  private(set) var entries: [Entry] = []
  private(set) var long: [UInt8] = [0]

  /// Adds a table of codes. Where one stands twice the first counts.
  mutating func add(_ codes: [(bytes: [UInt8], value: Int32)]) -> Place {
    var size = 4
    while size < codes.count * 3 { size *= 2 }
    let place = Place(start: entries.count, mask: UInt64(size - 1))
    entries.append(contentsOf: repeatElement(Entry(), count: size))
    for code in codes where !code.bytes.isEmpty {
      let padded = code.bytes + [UInt8](repeating: 0, count: 16)
      let words = padded.withUnsafeBytes { Self.words($0.baseAddress, code.bytes.count) }
      var slot = Self.hash(words.head, words.tail, code.bytes.count) & place.mask
      while entries[place.start + Int(slot)].length != 0 { slot = (slot + 1) & place.mask }
      let entry = Entry(
        head: words.head, tail: words.tail, length: UInt32(code.bytes.count), value: code.value,
        long: long.count)
      if code.bytes.count > 16 { long += code.bytes }
      entries[place.start + Int(slot)] = entry
    }
    return place
  }

  /// The first and the last eight bytes; may load up to seven bytes behind a shorter text.
  @inline(__always) static func words(_ text: UnsafeRawPointer?, _ count: Int) -> (head: UInt64, tail: UInt64)
  {
    guard let text else { return (0, 0) }
    let head = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
    if count >= 8 {
      return (head, UInt64(littleEndian: text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)))
    }
    return (head & ((UInt64(1) << UInt64(truncatingIfNeeded: count &* 8)) &- 1), 0)
  }

  @inline(__always) static func hash(_ head: UInt64, _ tail: UInt64, _ count: Int) -> UInt64 {
    let mixed =
      (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: count))
      &* 0xD6E8_FEB8_6659_FD93
    return mixed >> 32
  }

  /// The value of a code, or -1.
  @inline(__always) static func find(
    _ text: UnsafePointer<UInt8>, _ count: Int, _ place: Place, _ entries: UnsafePointer<Entry>,
    _ long: UnsafePointer<UInt8>
  ) -> Int32 {
    let (head, tail) = words(UnsafeRawPointer(text), count)
    var slot = hash(head, tail, count) & place.mask
    while true {
      let entry = entries + (place.start &+ Int(truncatingIfNeeded: slot))
      if entry.pointee.length == 0 { return -1 }
      if entry.pointee.head == head, entry.pointee.tail == tail, Int(entry.pointee.length) == count {
        if count <= 16 { return entry.pointee.value }
        if (8..<(count - 8)).allSatisfy({ text[$0] == long[entry.pointee.long + $0] }) {
          return entry.pointee.value
        }
      }
      slot = (slot &+ 1) & place.mask
    }
  }
}
