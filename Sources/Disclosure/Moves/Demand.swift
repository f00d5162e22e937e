/// What a decided block asks of one of its regions' children: to carry a move of that region, so that the children
/// still add up.
struct Demand: Sendable {
  /// The region's cells that change, ascending, by their number within a region.
  let cells: [Int32]
  /// By how much in one step.
  let steps: [Int32]
  /// The steps that must be possible against the direction.
  let down: Int32
  /// The steps that must be possible in the direction.
  let up: Int32
}
