/// Something records are counted by: its categories share out all records of the kind.
public struct Dimension: Sendable {
  /// The name in tables and files: `age`, `risk.dropout`.
  public let name: String
  /// What people read: 年龄.
  public let label: String
  /// The categories, in the order in which they are shown.
  public let codes: [Code]
  /// How a record gets its category.
  public let source: Source
  /// The lowest level, counted from the top at 0, at which it may be published; nil where no limit is set.
  public let lowest: Int?
  /// The numbers of the categories that say something of a person that must not come out by itself.
  public let sensitive: [Int]

  /// How a record gets its category. Fields are numbers in the record's list.
  public enum Source: Sendable, Equatable {
    /// The category that stands in a `code` or `yesNo` field.
    case field(Int)
    /// Whether a `codes` field holds one code, by its number: `yes`, `no`.
    case holds(field: Int, code: Int)
    /// Completed years between a date and the as-of date, by the lower bounds of bands, the last one open.
    case ageBands(field: Int, lowerBounds: [Int])
    /// A whole number, by the lower bounds of bands, the last one open.
    case bands(field: Int, lowerBounds: [Int])
    /// Whether a date is later than the as-of date less a number of months, which depends on the category of a
    /// `code` field: `yes`, `no`, and `none` where the category has no number.
    case withinMonths(field: Int, by: Int, months: [Int?])
  }

  /// A dimension.
  public init(name: String, label: String, codes: [Code], source: Source, lowest: Int?, sensitive: [Int]) {
    self.name = name
    self.label = label
    self.codes = codes
    self.source = source
    self.lowest = lowest
    self.sensitive = sensitive
  }
}
