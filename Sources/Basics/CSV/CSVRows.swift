/// A small CSV file written by hand, all its rows and all its mistakes at once: what tables of regions are read from.
public struct CSVRows: Sendable {
  /// The names in the header row.
  public let header: [String]
  /// The rows below it; one with a mistake is left out.
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
    guard let (text, _) = TextEncoding.decode(file.bytes) else {
      let place = Diagnostic.Place(path: file.path)
      header = []
      rows = []
      diagnostics = [Diagnostic(.error, .csvText, "this file is neither UTF-8 nor GB 18030 text", at: place)]
      return
    }
    let format = CSVFormat(header: text.prefix { $0 != 0x0A })
    var document = CSVDocument(SourceFile(path: file.path, bytes: text), format: format)
    var found: [Diagnostic] = []
    var rows: [[Field]] = []
    var header: [String]?
    var isOver = false
    while !isOver {
      do throws(CSVError) {
        isOver = try !document.nextRow()
        if header == nil {
          header = isOver ? [""] : document.texts
        } else if !isOver {
          rows.append(
            document.fields.enumerated().map { number, field in
              Field(text: document.text(number), position: document.position(of: field.range.lowerBound))
            })
        }
      } catch {
        found.append(error.diagnostic)
        if header == nil { header = [] }
      }
    }
    self.header = header ?? []
    self.rows = rows
    diagnostics = found
  }
}
