internal import Basics

/// The rows of one CSV file of a release, under a header row that is known beforehand.
struct ReleaseRows {
  private(set) var document: CSVDocument
  private(set) var diagnostics: [Diagnostic] = []
  private let columns: Int
  private var isOver = false

  /// The most mistakes that are told of one file.
  private static let mostMistakes = 20

  /// Reads the header row; where it is not as expected, that is reported and no row follows.
  init(_ file: SourceFile, columns: [String]) {
    document = CSVDocument(file)
    self.columns = columns.count
    guard advance() else {
      if diagnostics.isEmpty {
        report("the file is empty: its first row must be \(columns.joined(separator: ","))")
      }
      return
    }
    guard document.texts == columns else {
      report("the first row must be \(columns.joined(separator: ","))")
      isOver = true
      return
    }
  }

  /// Reads the next row that has a field for every column; false at the end, or where nothing more can be read.
  mutating func next() -> Bool {
    while !isOver, advance() {
      if document.fields.count == columns { return true }
      report("this row has \(document.fields.count) fields, but the header row \(columns)")
    }
    return false
  }

  /// Reports a mistake in the row that was read last: at a field, or at its beginning.
  mutating func report(_ message: String, field: Int? = nil) {
    let offset = field.map { document.fields[$0].range.lowerBound } ?? document.rowStart
    diagnostics.append(document.file.error(.releaseRow, message, at: offset))
    if diagnostics.count >= Self.mostMistakes { isOver = true }
  }

  private mutating func advance() -> Bool {
    do throws(CSVError) {
      return try document.nextRow()
    } catch {
      diagnostics.append(error.diagnostic)
      isOver = true
      return false
    }
  }
}
