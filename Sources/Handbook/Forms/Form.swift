public import Basics

/// A sheet of paper to be filled in by hand, never on a screen: `content/forms/<id>.json`.
public struct Form: Sendable {
  /// A part of the sheet.
  public enum Block: Sendable {
    case fields(title: String, [Field])
    case table(title: String, columns: [Column], rows: Int)
    case text(title: String, [ProvedText])
    case signatures(parties: [String])
  }

  /// A column of an empty table.
  public struct Column: Sendable {
    /// What stands above it.
    public let title: String
    /// Its share of the sheet's width in twentieths; nil where all columns are alike.
    public let width: Int?
  }

  /// A place to write, or boxes to tick.
  public struct Field: Sendable {
    /// What stands before the place to write.
    public let label: String
    /// How many lines are left to write on.
    public let lines: Int
    /// What can be ticked; empty where one writes.
    public let options: [String]
    /// Whether several of its own options may be ticked.
    public let isMany: Bool
    /// `record.field` of the statistics' schema from which the options come.
    public let schema: Reference?
    /// A help for whoever fills it in; may be empty.
    public let hint: String
    /// What is printed in the place to write, with gaps: 　年　月　日; may be empty.
    public let blank: String
    /// Whether half the sheet's width is enough, so that two fields stand side by side.
    public let isHalf: Bool
    /// The clause that asks for it; nil for advice of the project's own.
    public let evidence: Evidence?
  }

  /// The name by which it is known.
  public let id: String
  /// The file, for messages.
  public let file: SourceFile
  /// What it is called.
  public let title: String
  /// One sentence about it; may be empty.
  public let summary: String
  /// The folders of the roles that use it.
  public let roles: [Reference]
  /// The day of its last change, where the file says so.
  public let updated: CalendarDay?
  /// Who keeps it, as far as documents say.
  public let keptBy: String
  /// Whether the form as a whole is a proposal of the project's own.
  public let isAdvice: Bool
  /// Remarks.
  public let notes: [ProvedText]
  /// What other documents call it.
  public let aliases: [ProvedText]
  /// The parts of the sheet, from its head to its foot.
  public let blocks: [Block]

  /// Every proof in the file.
  var evidence: [Evidence] { (notes + aliases).compactMap(\.evidence) + sheetEvidence }

  /// What the sheet itself rests on: its fields and texts.
  public var sheetEvidence: [Evidence] {
    blocks.flatMap { (block: Block) -> [Evidence] in
      switch block {
      case .fields(_, let fields): return fields.compactMap(\.evidence)
      case .text(_, let paragraphs): return paragraphs.compactMap(\.evidence)
      case .table, .signatures: return []
      }
    }
  }
}
