internal import Statistics

/// Attack 6: a cell that is withheld in one quarter while both neighbouring quarters print it with the same count is
/// probably near that count. Reported for information: nothing proves it.
struct Bracketing: Sendable {
  /// How many such cells there are, by table and level in the order of the cells.
  private(set) var counts: [(table: String, level: String, cells: Int)] = []

  /// Compares a quarter's statements with those before and after.
  init(
    release: Release, statements: Statements, before: (Statements, CellTranslation),
    after: (Statements, CellTranslation)
  ) {
    let names = CellNames(release: release, space: statements.space)
    var numbers: [[String]: Int] = [:]
    for cell in statements.state.indices where statements.state[cell] == .withheld {
      let (one, two) = (Int(before.1.cells[cell]), Int(after.1.cells[cell]))
      guard one >= 0, two >= 0, before.0.state[one] == .known, after.0.state[two] == .known,
        before.0.lower[one] == after.0.lower[two]
      else { continue }
      let key = [names.table(Int(statements.table[cell])), names.level(of: cell)]
      if let number = numbers[key] {
        counts[number].cells += 1
      } else {
        numbers[key] = counts.count
        counts.append((key[0], key[1], 1))
      }
    }
  }

  /// Quarters counted through: `2026Q3` is 8106; nil where it is no quarter.
  static func ordinal(of period: String) -> Int? {
    let parts = period.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), 1...9999 ~= year, let quarter = Int(parts[1]),
      1...4 ~= quarter
    else { return nil }
    return year * 4 + quarter - 1
  }
}
