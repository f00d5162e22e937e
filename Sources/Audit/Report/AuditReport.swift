/// What an audit found, what it attacked, and what it could not exclude. It holds nothing that a reader of the
/// releases could not compute; intervals are in it only where they were asked for.
public struct AuditReport: Sendable, Equatable {
  /// How many withheld cells of a table and level were attacked, and how it ended.
  public struct Tally: Sendable, Equatable {
    /// The quarter.
    public let period: String
    /// The release's number in the quarter, from 0.
    public let revision: Int
    /// The table's name; a cell that tables share counts for the first that withholds it.
    public let table: String
    /// The level's name.
    public let level: String
    /// The withheld cells.
    public internal(set) var withheld = 0
    /// Those of them that are given away.
    public internal(set) var given = 0
    /// Those on which the budget ended.
    public internal(set) var undecided = 0
    /// Those proven safe only against a region with its children or alone, not against all relations at once.
    public internal(set) var safeInPart = 0
    /// Those proven safe by solutions in fractions, not in whole numbers.
    public internal(set) var safeInFractions = 0
  }

  /// What was found, by release, then those with exactly known cells first.
  public internal(set) var findings: [AuditFinding] = []
  /// The withheld cells by release, table and level.
  public internal(set) var tallies: [Tally] = []
  /// Remarks that are no findings: what was left out, what could not be read.
  public internal(set) var notes: [String] = []
  /// How many pieces the relations fell into.
  public internal(set) var pieces = 0
  /// In how many of them some relations were left out.
  public internal(set) var relaxedPieces = 0

  /// Whether nothing was found and no withheld cell was left undecided.
  public var isClean: Bool { findings.isEmpty && tallies.allSatisfy { $0.undecided == 0 } }
}
