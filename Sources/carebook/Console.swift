internal import Basics
internal import Glibc

/// Standard output for reports, standard error for mistakes.
final class Console {
  /// How mistakes are printed.
  var format = DiagnosticFormat.text
  private var reports = ByteWriter()

  /// Adds to what is printed on standard output at the end.
  func report(_ text: String) { reports.write(text) }

  /// Adds bytes to what is printed on standard output at the end.
  func report(_ bytes: [UInt8]) { reports.write(bytes) }

  /// Prints on standard error.
  func error(_ text: String) { _ = Files.write(Array(text.utf8), to: STDERR_FILENO) }

  /// Prints mistakes in order of reading.
  func show(_ diagnostics: [Diagnostic]) {
    var writer = ByteWriter()
    for diagnostic in diagnostics.sortedForReading() { format.write(diagnostic, to: &writer) }
    _ = Files.write(writer.bytes, to: STDERR_FILENO)
  }

  /// Prints the reports. Returns false where standard output does not take them.
  func flush() -> Bool {
    defer { reports = ByteWriter() }
    return Files.write(reports.bytes, to: STDOUT_FILENO) == nil
  }
}
