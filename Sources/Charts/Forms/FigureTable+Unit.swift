internal import Statistics

extension FigureTable {
  /// The unit in brackets, said once where numbers stand without it: `（人）`; empty where there is none.
  var bracketedUnit: String { unit.isEmpty ? "" : "（\(unit)）" }
}
