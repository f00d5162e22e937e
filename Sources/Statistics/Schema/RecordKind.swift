/// A kind of case file: children, events, staff, bodies, activities.
public struct RecordKind: Sendable {
  /// The name, which is also the file's: `child` for `child.csv`.
  public let name: String
  /// What people read: 儿童.
  public let label: String
  /// The column that tells records apart; nil where none does.
  public let key: String?
  /// The columns that are read.
  public let fields: [Field]
  /// What records can be counted by: one for each coded field, then those derived.
  public let dimensions: [Dimension]
  /// Combinations of categories that cannot be, by definition.
  public let impossible: [ImpossibleCombination]

  /// A kind of record.
  public init(
    name: String, label: String, key: String?, fields: [Field], dimensions: [Dimension],
    impossible: [ImpossibleCombination]
  ) {
    self.name = name
    self.label = label
    self.key = key
    self.fields = fields
    self.dimensions = dimensions
    self.impossible = impossible
  }
}
