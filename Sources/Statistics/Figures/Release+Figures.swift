/// What a release says, cell by cell and added up. Only what is printed is ever read: a withheld cell makes whatever
/// it would be part of withheld.
extension Release {
  /// One cell of a table: `codes` are, in the order of the table's dimensions, 0 for the total, else the category's
  /// number from 1.
  public func figure(table: Int, region: Int, codes: [Int]) -> Figure {
    let cells = tables[table]
    guard region < cells.regions else { return .none(.notPublished) }
    var row = region
    for (code, extent) in zip(codes, cells.extents) { row = row * extent + code }
    switch cells.status[row] {
    case .published: return .count(cells.values[row])
    case .rounded: return .count(cells.values[row], isRounded: true)
    case .withheld: return .none(.withheld)
    case .notReported: return .none(.notReported)
    case .notApplicable: return .none(.notApplicable)
    case .absent: return .none(.notPublished)
    }
  }

  /// Cells added up: for each dimension the chosen codes' numbers as above, at least one.
  ///
  /// A cell that cannot be counts as 0, unless all are such.
  public func sum(table: Int, region: Int, codes: [[Int]]) -> Figure {
    var sum = 0
    var isRounded = false
    var isKnown = false
    var absence: Figure.Absence?
    for combination in Self.combinations(codes) {
      switch figure(table: table, region: region, codes: combination) {
      case .number(let number, let rounded):
        sum += number.units
        isRounded = isRounded || rounded
        isKnown = true
      case .none(.notApplicable): break
      case .none(let reason): absence = Self.weightier(absence, reason)
      }
    }
    if let absence { return .none(absence) }
    return isKnown ? .count(sum, isRounded: isRounded) : .none(.notApplicable)
  }

  private static func combinations(_ codes: [[Int]]) -> [[Int]] {
    codes.reduce([[]]) { combinations, choices in
      combinations.flatMap { combination in choices.map { combination + [$0] } }
    }
  }

  /// Of two reasons the one that is said: not published at all before not reported before withheld.
  private static func weightier(_ one: Figure.Absence?, _ other: Figure.Absence) -> Figure.Absence {
    let order: [Figure.Absence] = [.notPublished, .notReported, .withheld]
    return order.first { $0 == one || $0 == other } ?? other
  }
}
