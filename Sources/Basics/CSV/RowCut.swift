internal import Glibc

/// Where bytes that begin with a row can be cut so that only whole rows stand before.
struct RowCut {
  /// How many bytes are whole rows.
  let end: Int
  /// Whether the bytes behind lie in a quoted field that is still open at their end.
  let isQuoted: Bool

  /// The last cut in bytes. Without quotes that is the last LF; else it goes from quote to quote.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiters: [UInt8]) {
    guard let base = bytes.baseAddress else {
      end = 0
      isQuoted = false
      return
    }
    var position = 0
    var end = 0
    var isQuoted = false
    while position < bytes.count {
      let found = memchr(base + position, 0x22, bytes.count - position)
      let quote = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
      var last = quote
      while last > position, base[last - 1] != 0x0A { last -= 1 }
      if last > position { end = last }
      guard quote < bytes.count else { break }
      if quote == 0 || base[quote - 1] == 0x0A || delimiters.contains(base[quote - 1]) {
        guard let behind = behindQuoted(base, from: quote, bytes.count) else {
          isQuoted = true
          break
        }
        position = behind
      } else {
        position = quote + 1
      }
    }
    self.end = end
    self.isQuoted = isQuoted
  }
}
