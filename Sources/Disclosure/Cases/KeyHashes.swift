/// A keyed hash of 64 bits for each row's key, eight bytes a row, shared out by its highest bits.
///
/// Which hashes occur twice is known at the end, share by share. Two different keys of 9 million have one hash with a
/// probability under 3 in a million; the hash's own key is drawn anew in each run, so nobody can choose such keys.
struct KeyHashes: Sendable {
  /// What the hash depends on besides the key.
  struct Secret: Sendable {
    let first: UInt64
    let second: UInt64

    /// A secret for one run.
    init() {
      var generator = SystemRandomNumberGenerator()
      first = generator.next()
      second = generator.next()
    }

    /// The hash of a key, never 0; may load up to seven bytes behind it.
    @inline(__always) func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
      var state = first ^ UInt64(truncatingIfNeeded: count)
      var offset = 0
      while count &- offset > 16 {
        state = Self.mix(load(text, offset) ^ state, load(text, offset &+ 8) ^ second)
        offset &+= 16
      }
      let words = CodeTable.words(UnsafeRawPointer(text) + offset, count &- offset)
      let hash = Self.mix(words.head ^ state, words.tail ^ second)
      return Self.mix(hash ^ first, second ^ 0x9E37_79B9_7F4A_7C15) | 1
    }

    @inline(__always) private func load(_ text: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
      UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always) private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = a.multipliedFullWidth(by: b)
      return product.high ^ product.low
    }
  }

  private static let shares = 256
  private static let chunk = 256
  private var filling = [UInt64](repeating: 0, count: shares * chunk)
  private var counts = [Int](repeating: 0, count: shares)
  private var full = [[[UInt64]]](repeating: [], count: shares)

  /// Remembers a hash.
  @inline(__always) mutating func append(_ hash: UInt64) {
    let share = Int(truncatingIfNeeded: hash >> 56)
    let count = counts[share]
    filling[share &* Self.chunk &+ count] = hash
    counts[share] = count &+ 1
    if count &+ 1 == Self.chunk { flush(share) }
  }

  private mutating func flush(_ share: Int) {
    let start = share * Self.chunk
    full[share].append(Array(filling[start..<(start + counts[share])]))
    counts[share] = 0
  }

  /// Takes over what another task found.
  mutating func append(_ other: KeyHashes) {
    var other = other
    for share in 0..<Self.shares {
      other.flush(share)
      full[share] += other.full[share]
    }
  }

  /// The hashes that occur more than once, and how many rows have one beyond its first.
  func repeated() -> (hashes: Set<UInt64>, surplus: Int) {
    var found: Set<UInt64> = []
    var surplus = 0
    var places: [UInt64] = []
    for share in 0..<Self.shares {
      let start = share * Self.chunk
      let rest = filling[start..<(start + counts[share])]
      let count = full[share].reduce(rest.count) { $0 + $1.count }
      guard count > 1 else { continue }
      var size = 16
      while size < count * 2 { size *= 2 }
      if places.count == size {
        for place in places.indices { places[place] = 0 }
      } else {
        places = [UInt64](repeating: 0, count: size)
      }
      let mask = UInt64(size - 1)
      func note(_ hash: UInt64) {
        var place = Int(truncatingIfNeeded: hash >> 8 & mask)
        while places[place] != 0 {
          if places[place] == hash {
            found.insert(hash)
            surplus += 1
            return
          }
          place = Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: place &+ 1) & mask)
        }
        places[place] = hash
      }
      for chunk in full[share] { for hash in chunk { note(hash) } }
      for hash in rest { note(hash) }
    }
    return (found, surplus)
  }
}
