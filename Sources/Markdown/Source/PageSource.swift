internal import Basics
internal import CMarkGFM
internal import Glibc

/// The Markdown of a page in its file: its lines as cmark counts them, and where a node's text stands.
struct PageSource {
  let file: SourceFile
  /// The first byte of the Markdown.
  let start: Int
  /// The first byte of each line.
  let lineStarts: [Int]
  /// Where characters were put in for cmark, as offsets in the file.
  let insertions: [Int]

  init(_ file: SourceFile, from start: Int) {
    self.file = file
    self.start = start
    lineStarts = Self.lineStarts(file.bytes, from: start)
    insertions = EmphasisJoiner.offsets(in: file.bytes, from: start)
  }

  /// How far from cmark's column a literal is looked for.
  private static let window = 4096

  /// The bytes of a line counted from 1, its end left out.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return file.bytes.count..<file.bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : file.bytes.count
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Where a node's literal stands: the match nearest to the column that cmark gives, else that column.
  ///
  /// cmark's columns leave out the indent of a paragraph's later lines and are vague in tables.
  func offset(of literal: UnsafeBufferPointer<UInt8>, in node: Node) -> Int {
    let column = Int(node.pointee.start_column)
    return offset(of: literal, line: Int(node.pointee.start_line), column: column)
  }

  /// Where bytes stand in a line: the match nearest to a column, else the column itself.
  func offset(of literal: UnsafeBufferPointer<UInt8>, line number: Int, column: Int) -> Int {
    let line = line(number)
    let expected = min(max(line.lowerBound, guess(line.lowerBound, column)), line.upperBound)
    guard !literal.isEmpty else { return expected }
    let needle = UnsafeBufferPointer(rebasing: literal.prefix(24))
    let back = max(line.lowerBound, expected - 2)
    // Looked for near the column only where the line is long, so that many references in one cost no square.
    let end = min(line.upperBound, expected + Self.window)
    return find(needle, in: back..<end)
      ?? find(needle, in: max(line.lowerBound, expected - Self.window)..<end) ?? expected
  }

  /// Whether an ASCII literal stands anywhere in the page.
  func has(_ literal: StaticString) -> Bool {
    file.bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      while let found = bytes.first(literal.utf8Start[0], in: offset..<bytes.count) {
        if bytes.has(literal, at: found) { return true }
        offset = found + 1
      }
      return false
    }
  }

  /// The first place of `needle` in a range of the file.
  func find(_ needle: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    file.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, range.upperBound <= bytes.count,
        let found = memmem(base + range.lowerBound, range.count, needle.baseAddress, needle.count)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// The next place of a text's bytes as they were written, from `hint` to the end of the last line of the run; a
  /// backslash before it makes them plain text. Moves `hint` past it, so that a line is searched once.
  func written(
    _ literal: UnsafeBufferPointer<UInt8>, after hint: inout Int, to last: Node
  ) -> Written {
    let end = line(Int(last.pointee.start_line)).upperBound
    guard hint < end, let found = find(literal, in: hint..<end) else {
      // What is not there now will not be there for the next text either: the line is not searched again.
      hint = max(hint, end)
      return .missing
    }
    hint = found + 1
    var slash = found
    while slash > start, file.bytes[slash - 1] == 0x5C { slash -= 1 }
    return (found - slash) % 2 == 0 ? .plain(found) : .escaped
  }

  /// How a text's bytes stand in the source.
  enum Written {
    case plain(Int)
    case escaped
    case missing
  }

  /// The offset of a column of cmark's, which counts what was put in on the line before it.
  private func guess(_ lineStart: Int, _ column: Int) -> Int {
    var offset = lineStart + max(0, column - 1)
    guard !insertions.isEmpty else { return offset }
    for insertion in insertions where insertion >= lineStart && insertion < offset {
      offset -= min(offset - insertion, EmphasisJoiner.length)
    }
    return offset
  }

  /// Lines end by LF, CR LF or CR.
  private static func lineStarts(_ bytes: [UInt8], from start: Int) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(128)
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, start < bytes.count else { return }
      let hasReturns = memchr(base + start, 0x0D, bytes.count - start) != nil
      var offset = start
      while offset < bytes.count {
        starts.append(offset)
        let rest = bytes.count - offset
        if !hasReturns {
          guard let found = memchr(base + offset, 0x0A, rest) else { return }
          offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        } else {
          while offset < bytes.count, base[offset] != 0x0A, base[offset] != 0x0D { offset += 1 }
          if offset + 1 < bytes.count, base[offset] == 0x0D, base[offset + 1] == 0x0A { offset += 1 }
          offset += 1
        }
      }
    }
    return starts
  }
}
