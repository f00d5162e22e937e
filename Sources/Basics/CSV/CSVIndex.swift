internal import Glibc

/// Finds where fields and rows end. Words of eight bytes are compared at once; where a block has quotes, its bytes
/// are looked at one by one.
///
/// Both ways and `RowCut` follow one rule: a quote opens a field only at its very start, and two quotes inside
/// it are one. In GB 18030 no second, third or fourth byte of a character is a quote, a delimiter or an LF.
extension CSVBlock {
  /// Fills the field and row ends from the bytes.
  mutating func index(delimiter: UInt8) {
    unclosedQuote = nil
    let wanted = count + 72
    if fieldEnds.count < wanted { fieldEnds = [UInt32](repeating: 0, count: wanted) }
    if rowEnds.capacity < count / 64 { rowEnds.reserveCapacity(count / 32) }
    rowEnds.removeAll(keepingCapacity: true)
    let count = count
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      fieldEnds.withUnsafeMutableBufferPointer { ends in
        guard let ends = ends.baseAddress else { return }
        hasQuotes = memchr(base, 0x22, count) != nil
        if !hasQuotes {
          endCount = indexPlain(UnsafeRawPointer(base), count, delimiter, ends, &rowEnds)
        } else {
          (endCount, unclosedQuote) = indexQuoted(base, count, delimiter, ends, &rowEnds)
        }
      }
    }
  }
}

/// The ends of fields in bytes without quotes, 64 at a time; may read and look at up to 63 bytes behind them.
private func indexPlain(
  _ base: UnsafeRawPointer, _ count: Int, _ delimiter: UInt8, _ ends: UnsafeMutablePointer<UInt32>,
  _ rowEnds: inout [UInt32]
) -> Int {
  let delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
  let feeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  var found = 0
  var start = 0
  while start < count {
    var fields: UInt64 = 0
    var rows: UInt64 = 0
    for part in 0..<8 {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: start &+ part &* 8, as: UInt64.self))
      let feed = bytesThatAreZero(word ^ feeds)
      let either = feed | bytesThatAreZero(word ^ delimiters)
      fields |= bitPerByte(either) << UInt64(truncatingIfNeeded: part &* 8)
      rows |= bitPerByte(feed) << UInt64(truncatingIfNeeded: part &* 8)
    }
    if count &- start < 64 {
      let inside = (UInt64(1) << UInt64(truncatingIfNeeded: count &- start)) &- 1
      fields &= inside
      rows &= inside
    }
    while rows != 0 {
      let bit = UInt64(truncatingIfNeeded: rows.trailingZeroBitCount)
      let upTo = fields & ((UInt64(2) << bit) &- 1)
      rowEnds.append(UInt32(truncatingIfNeeded: found &+ upTo.nonzeroBitCount))
      rows &= rows &- 1
    }
    // Four a turn without asking; what is written too much is written over.
    let total = fields.nonzeroBitCount
    var written = 0
    while written < total {
      for place in 0..<4 {
        ends[found &+ written &+ place] = UInt32(
          truncatingIfNeeded: start &+ fields.trailingZeroBitCount)
        fields &= fields &- 1
      }
      written &+= 4
    }
    found &+= total
    start &+= 64
  }
  return found
}

/// 0x80 in each byte that is zero, exactly.
@inline(__always) private func bytesThatAreZero(_ word: UInt64) -> UInt64 {
  ~(((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word | 0x7F7F_7F7F_7F7F_7F7F)
}

/// A bit for each byte whose highest bit is set, the first byte's lowest.
@inline(__always) private func bitPerByte(_ word: UInt64) -> UInt64 {
  ((word >> 7) &* 0x0102_0408_1020_4080) >> 56
}

/// The ends of fields in bytes with quotes, and the place of a quote that never closes.
private func indexQuoted(
  _ bytes: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8, _ ends: UnsafeMutablePointer<UInt32>,
  _ rowEnds: inout [UInt32]
) -> (ends: Int, unclosed: Int?) {
  var found = 0
  var index = 0
  var isStart = true
  while index < count {
    let byte = bytes[index]
    if byte == 0x22, isStart {
      guard let behind = behindQuoted(bytes, from: index, count) else { return (found, index) }
      index = behind
      isStart = false
      continue
    }
    isStart = byte == delimiter || byte == 0x0A
    if isStart {
      ends[found] = UInt32(truncatingIfNeeded: index)
      found &+= 1
      if byte == 0x0A { rowEnds.append(UInt32(truncatingIfNeeded: found)) }
    }
    index &+= 1
  }
  return (found, nil)
}

/// The byte behind the quote that closes a field; nil where none does.
func behindQuoted(_ bytes: UnsafePointer<UInt8>, from opening: Int, _ count: Int) -> Int? {
  var index = opening + 1
  while index < count {
    if bytes[index] == 0x22 {
      if index + 1 < count, bytes[index + 1] == 0x22 { index += 1 } else { return index + 1 }
    }
    index += 1
  }
  return nil
}
