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

/// Categories that never occur together: a record in one of each condition's codes would contradict the definitions.
public struct ImpossibleCombination: Sendable, Equatable {
  /// One condition a dimension, at least two, by ascending dimension.
  public let conditions: [Condition]

  /// Categories of one dimension.
  public struct Condition: Sendable, Equatable {
    /// The dimension's number in its record.
    public let dimension: Int
    /// The categories' numbers in the dimension, ascending.
    public let codes: [Int]

    /// Categories of one dimension.
    public init(dimension: Int, codes: [Int]) {
      self.dimension = dimension
      self.codes = codes
    }
  }

  /// A combination that cannot be.
  public init(_ conditions: [Condition]) { self.conditions = conditions }
}
