/// What a release says of a cell.
public enum CellStatus: UInt8, Sendable, CaseIterable {
  /// The true count.
  case published
  /// The count, rounded to the declared base.
  case rounded
  /// Nothing: the cell is small itself, or would give a small one away.
  case withheld
  /// The region's units sent no data.
  case notReported
  /// The combination cannot be, by definition.
  case notApplicable
  /// The table is not published for the region; such a cell has no row in the file.
  case absent

  /// The word in files; nil for a cell that has no row.
  public var word: String? {
    switch self {
    case .published: "published"
    case .rounded: "rounded"
    case .withheld: "withheld"
    case .notReported: "not-reported"
    case .notApplicable: "not-applicable"
    case .absent: nil
    }
  }
}
