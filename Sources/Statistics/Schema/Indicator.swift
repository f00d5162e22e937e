/// A figure made of published cells: a count, or one count over another.
public struct Indicator: Sendable {
  /// The name in files: `visits-on-time`.
  public let id: String
  /// What people read: 按期走访率.
  public let title: String
  /// The clause it rests on: `jilin-three-year-action#c3.3.8`.
  public let clause: String
  /// How the two counts make the figure.
  public let measure: Measure
  /// What is counted.
  public let numerator: Selection
  /// What it is measured against; nil for a plain count.
  public let denominator: Selection?
  /// What a reader has to know.
  public let notes: [String]

  /// How the two counts make the figure.
  public enum Measure: String, Sendable {
    /// The numerator alone.
    case count
    /// The numerator in a hundred of the denominator.
    case percent
    /// The numerator over the denominator.
    case ratio
    /// The numerator less its value in the period before, over that value.
    case change
  }

  /// Cells of one table, added up.
  public struct Selection: Sendable, Equatable {
    /// The table's number in the schema.
    public let table: Int
    /// For each dimension of the table, in its order, the chosen codes' numbers; empty for the total.
    public let codes: [[Int]]

    /// Cells of one table.
    public init(table: Int, codes: [[Int]]) {
      self.table = table
      self.codes = codes
    }
  }

  /// An indicator.
  public init(
    id: String, title: String, clause: String, measure: Measure, numerator: Selection,
    denominator: Selection?,
    notes: [String]
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.measure = measure
    self.numerator = numerator
    self.denominator = denominator
    self.notes = notes
  }
}
