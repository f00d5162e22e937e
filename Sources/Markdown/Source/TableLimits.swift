internal import Basics

/// Finds tables that cmark would spend minutes on: 32 KB of table were measured at 43 s and 160 MB.
///
/// A table is known by its delimiter row. Its cells are its columns times its rows, because cmark fills short rows
/// up. Lines are looked at once.
struct TableLimits {
  private let source: PageSource
  private let limits: MarkdownLimits

  init(_ source: PageSource, _ limits: MarkdownLimits) {
    self.source = source
    self.limits = limits
  }

  /// The first table that is too large.
  func refusal(in bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    var first = 1
    var delimiter: Int?
    for number in 1..<max(2, source.lineStarts.count + 2) {
      let start = number <= source.lineStarts.count ? source.lineStarts[number - 1] : bytes.count
      switch bytes.lineStart(at: start) {
      case .blank:
        if let delimiter, let refusal = refusal(first..<number, delimiter: delimiter, bytes) {
          return refusal
        }
        first = number + 1
        delimiter = nil
      case .delimiter(let offset):
        if delimiter == nil, isDelimiterRow(offset, bytes) { delimiter = number }
      case .other: continue
      }
    }
    return nil
  }

  /// Judges the lines between two blank ones, of which one is a delimiter row.
  private func refusal(
    _ lines: Range<Int>, delimiter: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Diagnostic? {
    var columns = 0
    var above = lines.lowerBound
    var mayHaveEnded = true
    for number in lines {
      let line = source.line(number)
      let bars = unescapedBars(bytes, in: line)
      guard bars <= limits.tableColumns + 1 else {
        return source.file.error(
          .tableTooLarge, "a table may have \(limits.tableColumns) columns, this row has more",
          at: line.lowerBound)
      }
      switch bytes.lineStart(at: line.lowerBound) {
      case .delimiter(let offset) where isDelimiterRow(offset, bytes):
        guard number - above <= limits.linesAboveTable || !mayHaveEnded else {
          return source.file.error(
            .markupTooDense, "leave a blank line above this table: the text before it is very long",
            at: line.lowerBound)
        }
        columns = max(columns, bars + 1)
        above = number
        mayHaveEnded = false
      case .delimiter, .blank: continue
      case .other: mayHaveEnded = mayHaveEnded || bytes.mayEndTable(at: line.lowerBound)
      }
    }
    let cells = (lines.upperBound - delimiter) * columns
    guard cells <= limits.tableCells else {
      return source.file.error(
        .tableTooLarge, "a table may have \(limits.tableCells) cells, this one has \(cells): divide it",
        at: source.line(max(lines.lowerBound, delimiter - 1)).lowerBound)
    }
    return nil
  }

  private func isDelimiterRow(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasDash = false
    for byte in bytes[start...] {
      switch byte {
      case 0x0A, 0x0D: return hasDash
      case 0x2D: hasDash = true
      case 0x7C, 0x3A, 0x20, 0x09, 0x0B, 0x0C: continue
      default: return false
      }
    }
    return hasDash
  }

  private func unescapedBars(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) -> Int {
    var bars = 0
    var offset = line.lowerBound
    while let bar = bytes.first(0x7C, in: offset..<line.upperBound) {
      if bar == line.lowerBound || bytes[bar - 1] != 0x5C { bars += 1 }
      offset = bar + 1
    }
    return bars
  }
}

/// How a line begins, as far as tables care.
private enum LineStart {
  case blank
  case delimiter(Int)
  case other
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a line may begin another block, so that text and another table may follow without a blank line.
  fileprivate func mayEndTable(at start: Int) -> Bool {
    guard let first = self[start...].first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    return switch first {
    case 0x23, 0x60, 0x7E, 0x3E, 0x3C, 0x2A, 0x2B, 0x5F, 0x30...0x39: true
    default: false
    }
  }

  fileprivate func lineStart(at start: Int) -> LineStart {
    var offset = start
    while offset < count {
      switch self[offset] {
      case 0x20, 0x09, 0x3E, 0x0B, 0x0C: offset += 1
      case 0x0A, 0x0D: return .blank
      case 0x7C, 0x2D, 0x3A: return .delimiter(offset)
      default: return .other
      }
    }
    return .blank
  }
}
