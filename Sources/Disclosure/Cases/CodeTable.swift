/// Codes by their bytes: one table of open addressing after another in one list, so that looking one up costs one
/// comparison of two words most of the time.
struct CodeTable: Sendable {
  /// One code. A code of up to 16 bytes lies in two words whole; a longer one lies in `long` too.
  struct Entry: Sendable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// In bytes; less than 0 in an empty place.
    var length: Int32 = -1
    /// The code's number, and in what encoding it stands here.
    var value: Int32 = 0
    var long: Int = 0

    @inline(__always) var isTaken: Bool { length >= 0 }
  }

  /// Where a table lies in the list.
  struct Place: Sendable {
    var start = 0
    var mask: UInt64 = 0
    /// What bytes are multiplied by for their place.
    var multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93
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
  ///
  /// For few codes a multiplier is looked for by which each has a place of its own.
  mutating func add(_ codes: [(bytes: [UInt8], value: Int32)]) -> Place {
    var size = 4
    while size < codes.count * 3 { size *= 2 }
    var place = Place(start: entries.count, mask: UInt64(size - 1))
    if codes.count <= 256 {
      let hashes = Set(codes.map(\.bytes)).map { bytes in
        let words = Self.words(of: bytes)
        return (words.head, words.tail)
      }
      for attempt in 0..<256 {
        var taken: Set<UInt64> = []
        if hashes.allSatisfy({ taken.insert(Self.hash($0.0, $0.1, place) & place.mask).inserted }) { break }
        place.multiplier = (place.multiplier &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF0) | 1
        if attempt % 64 == 63 { place.mask = place.mask << 1 | 1 }
      }
    }
    entries.append(contentsOf: repeatElement(Entry(), count: Int(place.mask) + 1))
    for code in codes {
      let words = Self.words(of: code.bytes)
      var slot = Self.hash(words.head, words.tail, place) & place.mask
      while entries[place.start + Int(slot)].isTaken { slot = (slot + 1) & place.mask }
      entries[place.start + Int(slot)] = Entry(
        head: words.head, tail: words.tail, length: Int32(code.bytes.count), value: code.value,
        long: long.count)
      if code.bytes.count > 16 { long += code.bytes }
    }
    return place
  }

  /// How many codes a field may have for its values to be known whole.
  static let mostTogether = 28

  /// What may stand in a field of several codes, as long as it is up to two codes and 16 bytes; a bit a code.
  static func together(_ codes: [String]) -> [(bytes: [UInt8], value: Int32)] {
    guard codes.count <= mostTogether else { return [] }
    var single: [(bytes: [UInt8], value: Int32)] = []
    for (number, code) in codes.enumerated() {
      let bytes = Array(code.utf8)
      guard !bytes.isEmpty, bytes.allSatisfy({ $0 < 0x80 && $0 != 0x3B }) else { continue }
      single.append((bytes, 1 << Int32(number)))
    }
    var all: [(bytes: [UInt8], value: Int32)] = [([], 0)] + single
    for first in single {
      for second in single { all.append((first.bytes + [0x3B] + second.bytes, first.value | second.value)) }
    }
    return all.filter { $0.bytes.count <= 16 }
  }

  private static func words(of bytes: [UInt8]) -> (head: UInt64, tail: UInt64) {
    (
      bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) },
      bytes.suffix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    )
  }

  /// The first and the last eight bytes, which are the same and end in zeros where there are fewer; loads eight bytes
  /// in any case.
  @inline(__always) static func words(_ text: UnsafeRawPointer?, _ count: Int) -> (head: UInt64, tail: UInt64)
  {
    guard let text else { return (0, 0) }
    let short = min(count, 8)
    let half = UInt64(truncatingIfNeeded: 32 &- short &* 4)
    let mask = (~UInt64(0) &>> half) &>> half
    return (
      UInt64(littleEndian: text.loadUnaligned(as: UInt64.self)) & mask,
      UInt64(littleEndian: text.loadUnaligned(fromByteOffset: count &- short, as: UInt64.self)) & mask
    )
  }

  @inline(__always) private static func hash(_ head: UInt64, _ tail: UInt64, _ place: Place) -> UInt64 {
    (head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &* place.multiplier >> 32
  }

  /// The value of a code, or -1.
  @inline(__always) static func find(
    _ text: UnsafePointer<UInt8>, _ count: Int, _ place: Place, _ entries: UnsafePointer<Entry>,
    _ long: UnsafePointer<UInt8>
  ) -> Int32 {
    let (head, tail) = words(UnsafeRawPointer(text), count)
    var slot = hash(head, tail, place) & place.mask
    while true {
      let entry = entries + (place.start &+ Int(truncatingIfNeeded: slot))
      if entry.pointee.head == head, entry.pointee.tail == tail, Int(entry.pointee.length) == count {
        if count <= 16 { return entry.pointee.value }
        if (8..<(count - 8)).allSatisfy({ text[$0] == long[entry.pointee.long + $0] }) {
          return entry.pointee.value
        }
      }
      if !entry.pointee.isTaken { return -1 }
      slot = (slot &+ 1) & place.mask
    }
  }
}
