/// What an attack wants to know of a cell, and when it may stop.
struct Target: Sendable {
  /// The cell.
  let cell: Int
  /// What is printed of it: nothing, that it is withheld, or a rounded count.
  let state: Statements.State
  /// Counts under it are not published, and no withheld one may be known more closely.
  let threshold: Int

  /// Whether two possible counts prove that the cell is not given away.
  func isSafe(least: Double, most: Double) -> Bool {
    let width = most - least + 1e-6
    return switch state {
    case .withheld: width >= Double(threshold)
    case .absent: width >= Double(threshold) || most + 1e-6 >= Double(threshold)
    case .rounded: width >= 1 || most + 1e-6 >= Double(threshold)
    case .known: true
    }
  }

  /// Whether the least and the most it can be give the cell away; where zeros are printed, a 0 is no secret.
  func isGivenAway(_ range: ClosedRange<Int>, zerosArePublished: Bool) -> Bool {
    let width = range.upperBound - range.lowerBound
    return switch state {
    case .withheld: width < threshold
    case .absent: range.upperBound < threshold && !(zerosArePublished && range.upperBound == 0)
    case .rounded: width == 0 && range.upperBound < threshold && !(zerosArePublished && range.upperBound == 0)
    case .known: false
    }
  }
}
