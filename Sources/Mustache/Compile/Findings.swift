internal import Basics

/// The mistakes found in one file, up to a number that anyone would still read.
struct Findings {
  private static let limit = 100

  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  /// Notes an error at a byte of the file; its notes are made only where there is room for it.
  mutating func error(
    _ identifier: Diagnostic.Identifier, _ message: String, at offset: Int,
    notes: @autoclosure () -> [String] = []
  ) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(file.error(identifier, message, at: offset, notes: notes()))
  }

  /// The line in which a byte stands, from 1.
  func line(of offset: Int) -> Int { file.position(of: offset).line }
}
