/// Cells of one table and level that one kind of attack got hold of.
public struct AuditFinding: Sendable, Equatable {
  /// A way to learn what was withheld, or to see that something is wrong.
  public enum Attack: String, Sendable, CaseIterable {
    /// Two tables print one cell differently, or printed cells do not add up.
    case contradiction
    /// One table withholds what another prints.
    case printedElsewhere
    /// One release of the period withholds what another prints.
    case revision
    /// A sum and difference of printed cells gives the count.
    case linear
    /// Whole-number bounds bracket the count.
    case bounds
    /// All relations of the tables together bracket the count.
    case joint
    /// The relations of several releases of the period together give or bracket the count.
    case releasesTogether
  }

  /// One cell.
  public struct Cell: Sendable, Equatable {
    /// The region's code.
    public let region: String
    /// For each of the table's dimensions the category's code, or `total`.
    public let codes: [String]
    /// Whether exactly one count is possible.
    public let isExact: Bool
    /// The counts that are possible; nil unless the audit was asked to say them, and in contradictions.
    public let interval: ClosedRange<Int>?

    /// A cell.
    public init(region: String, codes: [String], isExact: Bool, interval: ClosedRange<Int>?) {
      self.region = region
      self.codes = codes
      self.isExact = isExact
      self.interval = interval
    }
  }

  /// The quarter.
  public let period: String
  /// The release's number in the quarter, from 0.
  public let revision: Int
  /// The table's name.
  public let table: String
  /// The level's name.
  public let level: String
  /// How the cells were got.
  public let attack: Attack
  /// The cells, those known exactly first, then in the order of the table's regions.
  public let cells: [Cell]

  /// Cells of one table and level.
  public init(
    period: String, revision: Int, table: String, level: String, attack: Attack, cells: [Cell]
  ) {
    self.period = period
    self.revision = revision
    self.table = table
    self.level = level
    self.attack = attack
    self.cells = cells
  }
}
