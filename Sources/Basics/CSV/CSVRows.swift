/// A small CSV file read whole, each field with its place: what tables of regions are read from.
public struct CSVRows: Sendable {
  /// The names in the header row.
  public let header: [String]
  /// The rows below it.
  public let rows: [[Field]]
  /// The mistakes: a quote that never closes, text behind a closing quote, bytes that are no text.
  public let diagnostics: [Diagnostic]

  /// A field's content and the place of its first byte.
  public struct Field: Sendable, Hashable {
    /// The content without quotes.
    public let text: String
    /// Where it stands.
    public let position: SourcePosition
  }

  /// Reads a file of UTF-8 or GB 18030 text; every mistake stands in `diagnostics`, and no value in any message.
  public init(_ file: SourceFile) {
    guard let (text, _) = TextEncoding.decode(file.bytes),
      let reader = try? CSVReader(bytes: text, path: file.path)
    else {
      let place = Diagnostic.Place(path: file.path)
      header = []
      rows = []
      diagnostics = [Diagnostic(.error, .csvText, "this file is neither UTF-8 nor GB 18030 text", at: place)]
      return
    }
    var found: [Diagnostic] = []
    func report(_ message: String, _ position: SourcePosition) {
      let place = Diagnostic.Place(path: file.path, position: position)
      found.append(Diagnostic(.error, .csvQuote, message, at: place))
    }
    let names = reader.headerFields
    if names == nil {
      report("the quotes of the header row do not match", SourcePosition(line: 1, column: 1))
    }
    header = (names ?? []).map { String(decoding: $0, as: UTF8.self) }
    var rows: [[Field]] = []
    var block = CSVBlock()
    var line = 1 + reader.headerLines
    while (try? reader.next(&block)) == true {
      var cursor = CSVCursor(line: line)
      for row in 0..<block.rows {
        var fields: [Field] = []
        for range in block.fields(inRow: row) {
          let position = cursor.position(of: range.lowerBound, in: block.bytes)
          let content = block.bytes[range].withUnsafeBufferPointer { CSVField.content(of: $0) }
          if content == nil {
            report("a quote stands where none may: write quotes inside a field twice", position)
          }
          fields.append(Field(text: String(decoding: content ?? [], as: UTF8.self), position: position))
        }
        rows.append(fields)
      }
      if let quote = block.unclosedQuote {
        report(
          "this quote never closes; nothing behind it was read", cursor.position(of: quote, in: block.bytes))
      }
      line = cursor.position(of: block.count, in: block.bytes).line
    }
    self.rows = rows
    diagnostics = found
  }
}

/// Counts lines and characters forward through a block.
private struct CSVCursor {
  private var offset = 0
  private var lineStart = 0
  private var line: Int

  init(line: Int) { self.line = line }

  /// The place of a byte that is not before the last one asked for.
  mutating func position(of target: Int, in bytes: [UInt8]) -> SourcePosition {
    while offset < target {
      if bytes[offset] == 0x0A {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
    return SourcePosition(line: line, column: bytes[lineStart..<target].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension Diagnostic.Identifier {
  /// A CSV file that is neither UTF-8 nor GB 18030 text.
  public static let csvText: Self = "csv-text"
  /// A quote in a CSV file that never closes, or stands where none may.
  public static let csvQuote: Self = "csv-quote"
}
