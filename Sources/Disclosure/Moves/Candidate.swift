/// Which categories a move swaps.
struct Choice: Sendable {
  /// One swap an axis.
  let swaps: [Swap]

  /// From one combination of categories to another.
  struct Swap: Sendable {
    /// The dimensions.
    let dimensions: [Int]
    /// The categories of the cell in question.
    let from: [Int]
    /// The categories that take or give.
    let to: [Int]
  }
}

/// A move that was found, not yet taken.
struct Candidate: Sendable {
  /// What withholding its published cells costs.
  let cost: Int64
  /// The block's cells and their steps.
  let cells: [(cell: Int32, step: Int32)]
  /// How far it can go against its direction, as far as the block's own cells say.
  let down: Int32
  /// How far it can go in its direction.
  let up: Int32
}

/// The cheapest candidates so far.
struct BestCandidates {
  private var found: [Candidate] = []
  private let limit: Int
  private let maxCost: Int64

  init(limit: Int, maxCost: Int64) {
    self.limit = limit
    self.maxCost = maxCost
  }

  /// What a further candidate must stay under to be of use.
  var bound: Int64 { found.count < limit ? maxCost + 1 : (found.last?.cost ?? maxCost + 1) }
  /// Whether nothing can be cheaper than what is there.
  var isPerfect: Bool { found.count == limit && found.last?.cost == 0 }
  /// The candidates, cheapest first.
  var sorted: [Candidate] { found }

  /// Takes a candidate if it is among the cheapest; among equals the first found stays first.
  mutating func add(_ candidate: Candidate) {
    guard candidate.cost < bound else { return }
    let place = found.firstIndex { $0.cost > candidate.cost } ?? found.count
    found.insert(candidate, at: place)
    if found.count > limit { found.removeLast() }
  }
}
