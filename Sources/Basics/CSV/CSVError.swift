/// Why a file is not CSV.
public struct CSVError: Error, Sendable {
  /// The mistake and its place, without the line: such files may hold what nobody but their owner may see.
  public let diagnostic: Diagnostic

  init(_ message: String, _ file: SourceFile, at position: SourcePosition) {
    diagnostic = Diagnostic(
      .error, .csvQuote, message, at: Diagnostic.Place(path: file.path, position: position))
  }
}

extension Diagnostic.Identifier {
  /// A CSV file that is neither UTF-8 nor GB 18030 text.
  public static let csvText: Self = "csv-text"
  /// A quote in a CSV file that never closes, or stands where none may.
  public static let csvQuote: Self = "csv-quote"
}
