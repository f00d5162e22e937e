/// A column of a case file.
public struct Field: Sendable {
  /// The field's name in the schema.
  public let name: String
  /// The column's name in the file's header row.
  public let column: String
  /// What people read: 监护评级.
  public let label: String
  /// What stands in the column.
  public let type: FieldType
  /// Whether the column may be empty in a row.
  public let isOptional: Bool

  /// A column.
  public init(name: String, column: String, label: String, type: FieldType, isOptional: Bool) {
    self.name = name
    self.column = column
    self.label = label
    self.type = type
    self.isOptional = isOptional
  }
}

/// What may stand in a column.
public enum FieldType: Sendable, Equatable {
  /// The code of a region; every record kind has one such field.
  case region
  /// One category.
  case code([Code])
  /// Several categories joined by `;`, or none.
  case codes([Code])
  /// A day, as `2026-09-30`.
  case date
  /// A whole number, 0 or more.
  case integer
  /// `yes` or `no`.
  case yesNo
}
