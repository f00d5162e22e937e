/// A file's bytes under the path by which its author knows it.
public struct SourceFile: Sendable, Hashable {
  /// The path as diagnostics print it.
  public let path: String
  /// The whole file.
  public let bytes: [UInt8]
  private let marks: [Mark]

  /// A file that was read from `path`, or made for a test.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    marks = Mark.all(of: bytes)
  }

  /// A file with the given text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Text of a range of the file's bytes.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where a byte stands, for a reader. It takes as long wherever that is: a file may be one line with thousands of
  /// mistakes.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var mark = marks[offset / Mark.distance]
    mark.pass(bytes[(offset / Mark.distance * Mark.distance)..<offset])
    return SourcePosition(line: mark.line, column: mark.scalars + 1)
  }

  /// The line in which a byte stands, without its end; of a very long one the part around the byte, so that thousands
  /// of mistakes on one line do not keep it thousands of times.
  public func line(around offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    var start = max(0, offset - Self.mostShown)
    var end = min(bytes.count, offset + Self.mostShown)
    if let feed = bytes[start..<offset].lastIndex(of: 0x0A) {
      start = feed + 1
    } else {
      while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    if let feed = bytes[offset..<end].firstIndex(of: 0x0A) { end = feed }
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// How many bytes are shown before and after a place.
  private static let mostShown = 1_024

  /// The first byte that is not UTF-8, or nil where all are. Linear.
  public var firstInvalidUTF8: Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

/// How many lines, and scalars of the last of them, stand before a byte.
private struct Mark: Sendable, Hashable {
  /// The line, from 1.
  var line = 1
  /// Scalars of this line.
  var scalars = 0

  /// How many bytes lie between two marks.
  static let distance = 8_192

  /// The marks of a file, from its first byte on.
  static func all(of bytes: [UInt8]) -> [Mark] {
    var mark = Mark()
    var marks = [mark]
    for end in stride(from: distance, through: bytes.count, by: distance) {
      mark.pass(bytes[(end - distance)..<end])
      marks.append(mark)
    }
    return marks
  }

  mutating func pass(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x0A {
        line += 1
        scalars = 0
      } else if byte & 0xC0 != 0x80 {
        scalars += 1
      }
    }
  }
}

/// Line and column for a reader: both from 1, columns in Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// A position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Order of reading.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
