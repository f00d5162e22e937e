extension BlockProtection {
  /// Carries what the parent asks, covers every withheld cell, publishes again what is not needed, and tries for
  /// better where the block is small.
  mutating func decide(demands: [Demand]) {
    var refused = 0
    for demand in demands where !carry(demand) { refused += 1 }
    failures = cover(block.reasons.indices.filter { block.isOpen($0) })
    prune()
    improve(rounds: rounds)
    refusedDemands = refused
  }

  /// How many rounds of improvement a block can afford.
  private var rounds: Int {
    let secondary = block.reasons.reduce(0) { $1 == .secondary ? $0 + 1 : $0 }
    return secondary < 60 ? 60 : secondary < 200 ? 6 : 0
  }

  /// What the block's neighbours need to know.
  struct Result: Sendable {
    /// The block's regions.
    let regions: [Int]
    /// Why each cell is published or not.
    let reasons: [CellReason]
    /// What each region's children are asked to carry.
    let demands: [[Demand]]
    /// The cells that could not be proven.
    let failures: [(region: Int, cell: Int)]
    /// How many of the parent's moves the block could not carry.
    let refused: Int
  }

  /// The decisions.
  var result: Result {
    var demands = [[Demand]](repeating: [], count: block.regions.count)
    for move in book.inUse {
      for child in block.regions.indices {
        let first = Int32(child * block.cells)
        let part = move.cells.indices.filter { move.cells[$0] / Int32(block.cells) == Int32(child) }
        guard !part.isEmpty else { continue }
        demands[child].append(
          Demand(
            cells: part.map { move.cells[$0] - first }, steps: part.map { move.steps[$0] }, down: move.down,
            up: move.up))
      }
    }
    let failed = failures.map { (region: block.regions[$0 / block.cells], cell: $0 % block.cells) }
    return Result(
      regions: block.regions, reasons: block.reasons, demands: demands, failures: failed, refused: refusedDemands)
  }
}
