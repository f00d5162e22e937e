public import Basics

/// Who answers for a file of the handbook, and by when someone looks at it again.
public struct Upkeep: Sendable {
  /// The file, for messages.
  public let file: SourceFile
  /// Who answers for it; may be empty.
  public let owner: String
  /// The day by which someone looks at it again.
  public let reviewBy: CalendarDay?
  /// Where that day stands in the file.
  public let reviewOffset: Int

  /// Looks into a file of the handbook for the two; nil where it has neither.
  public static func of(_ file: SourceFile) -> Upkeep? {
    guard case .success(let value) = JSONValue.parse(file) else { return nil }
    var record = JSONRecord(value, in: file)
    return Upkeep(&record, file)
  }

  /// Takes `owner` and `reviewBy`, which any file of the handbook may have; nil where it has neither.
  init?(_ record: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    owner = record.text("owner") ?? ""
    reviewBy = record.day("reviewBy")
    reviewOffset = record.offset(of: "reviewBy")
    if owner.isEmpty, reviewBy == nil { return nil }
  }
}
