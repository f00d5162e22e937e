internal import Glibc

/// Lets emphasis open and close beside Chinese punctuation.
///
/// CommonMark lets `**` close after a punctuation mark only before a space or another mark, so that `**“要”**后` is
/// not bold. Where a mark or a letter beside a run of `*` is Chinese, a noncharacter put between the run and the
/// mark makes cmark see a letter there; the writer takes it out of everything. Runs between Latin letters and
/// marks are left as CommonMark has them.
enum EmphasisJoiner {
  /// The bytes of U+FDD0, EF B7 90: for cmark neither space nor punctuation, and allowed in no text.
  static let length = 3

  /// Where the noncharacter has to be put in, ascending.
  static func offsets(in bytes: [UInt8], from start: Int) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var offsets: [Int] = []
      var offset = start
      while offset < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + offset, 0x2A, bytes.count - offset)
      {
        let first = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        var end = first + 1
        while end < bytes.count, bytes[end] == 0x2A { end += 1 }
        offset = end
        guard first > start, end < bytes.count else { continue }
        let run = isEscaped(first, in: bytes, from: start) ? first + 1..<end : first..<end
        if !run.isEmpty, let insertion = insertion(beside: run, in: bytes) { offsets.append(insertion) }
      }
      return offsets
    }
  }

  private static func insertion(beside run: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let before = bytes.scalar(endingAt: run.lowerBound)
    let after = bytes.scalar(at: run.upperBound)
    guard let before, let after, !before.isSpace, !after.isSpace else { return nil }
    switch (before.isMark, after.isMark) {
    case (false, true):
      let next = bytes.scalar(at: run.upperBound + UTF8.width(after))
      return isChinese(after, beside: next, across: before) ? run.upperBound : nil
    case (true, false):
      let previous = bytes.scalar(endingAt: run.lowerBound - UTF8.width(before))
      return isChinese(before, beside: previous, across: after) ? run.lowerBound : nil
    default: return nil
    }
  }

  /// Whether a mark belongs to Chinese text: by itself, by the letter across the run, or, for quotation marks and
  /// dashes which Latin text has as well, by the character on its other side.
  private static func isChinese(
    _ mark: Unicode.Scalar, beside inner: Unicode.Scalar?, across outer: Unicode.Scalar
  ) -> Bool {
    mark.isWide || outer.isWide || (mark.isSharedMark && inner?.isWide == true)
  }

  private static func isEscaped(
    _ offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Bool {
    var slash = offset
    while slash > start, bytes[slash - 1] == 0x5C { slash -= 1 }
    return (offset - slash) % 2 == 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the noncharacter is in these bytes.
  var hasJoiner: Bool { firstJoiner(in: 0..<count) != nil }

  /// Where the noncharacter first stands.
  func firstJoiner(in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while let found = first(0xEF, in: offset..<Swift.max(offset, range.upperBound - 2)) {
      if self[found + 1] == 0xB7, self[found + 2] == 0x90 { return found }
      offset = found + 1
    }
    return nil
  }

  /// The bytes without it.
  func strippingJoiners() -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(count)
    var start = 0
    while let joiner = firstJoiner(in: start..<count) {
      kept += self[start..<joiner]
      start = joiner + EmphasisJoiner.length
    }
    kept += self[start...]
    return kept
  }
}
