/// Why a cell is published or not. Secret: it tells a small count from one that hides it.
public enum CellReason: UInt8, Sendable, CaseIterable {
  /// It is published.
  case published
  /// It is withheld because it is under the threshold.
  case threshold
  /// It is withheld because a whole group lies in one sensitive category.
  case group
  /// It is withheld because an earlier release withheld it.
  case history
  /// It is withheld because others could be derived from it.
  case secondary
  /// It is withheld because the cells of the regions below could not be protected without.
  case below
  /// It cannot be, by definition.
  case impossible
  /// Its region's units sent no data.
  case notReported
  /// It is withheld because its table is not published for the region.
  case dropped
}
