internal import Basics

/// Lines and columns in a block, for messages: counted only where a message wants them, and forward.
struct BlockPlace {
  private let hasQuotes: Bool
  private var offset = 0
  private var lines = 0

  init(hasQuotes: Bool) { self.hasQuotes = hasQuotes }

  /// The line of a byte, from 0. Without quotes each row is a line.
  mutating func line(of target: Int, _ bytes: UnsafePointer<UInt8>, rows: Int) -> Int {
    guard hasQuotes else { return rows }
    if target < offset {
      offset = 0
      lines = 0
    }
    while offset < target {
      if bytes[offset] == 0x0A { lines += 1 }
      offset += 1
    }
    return lines
  }

  /// The column of a byte in its line, in characters from 1.
  func column(of target: Int, _ bytes: UnsafePointer<UInt8>) -> Int {
    var start = target
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    let before = Array(UnsafeBufferPointer(start: bytes + start, count: target - start))
    if before.allSatisfy({ $0 < 0x80 }) { return before.count + 1 }
    let text = TextEncoding.decode(before)?.text ?? before
    return text.count { $0 & 0xC0 != 0x80 } + 1
  }
}
