public import Basics

extension Diagnostic.Identifier {
  /// A file that a release folder must have.
  public static let releaseFileMissing: Self = "release-file-missing"
  /// Something in a release folder that its package does not name.
  public static let releaseFileUnknown: Self = "release-file-unknown"
  /// A release in a format that this program does not know.
  public static let releaseFormat: Self = "release-format"
  /// A row of a release's CSV file that is malformed, doubled, unknown or out of order.
  public static let releaseRow: Self = "release-row"
}
