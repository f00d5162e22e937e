/// How much work an audit does before it says that something could not be excluded; counted in steps, not in
/// seconds, so that the answer depends on the releases alone.
public struct AuditLimits: Sendable, Equatable {
  /// The most unknown cells that are solved as one.
  public var pieceCells: Int
  /// The most numbers in a piece's tableau.
  public var tableauNumbers: Int
  /// The most numbers of tableaux touched for one piece.
  public var pieceWork: Int
  /// The most numbers touched in one region's exact elimination.
  public var eliminationWork: Int
  /// How often one relation is looked at while bounds are narrowed.
  public var boundVisits: Int

  /// Limits; the defaults let a province of 900 townships be audited in minutes on two cores.
  public init(
    pieceCells: Int = 3000, tableauNumbers: Int = 3_000_000, pieceWork: Int = 1_500_000_000,
    eliminationWork: Int = 2_000_000_000, boundVisits: Int = 100
  ) {
    self.pieceCells = pieceCells
    self.tableauNumbers = tableauNumbers
    self.pieceWork = pieceWork
    self.eliminationWork = eliminationWork
    self.boundVisits = boundVisits
  }
}
