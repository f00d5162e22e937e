extension BlockProtection {
  /// Carries what the parent asks, covers every withheld cell, publishes again what is not needed, and tries for
  /// better where the block is small.
  mutating func decide() {
    for demand in demands.indices { carry(demand) }
    coverAll()
    prune()
    improve(rounds: rounds)
    let proof = BlockProof(block: block, least: room.least, threshold: threshold)
    let unproven = proof.unproven(moves: book.inUse, demands: demands)
    let exposed = block.reasons.indices.filter { isExposed($0) }
    failures = Set(exposed).union(unproven).sorted()
  }

  /// How many rounds of improvement a block can afford.
  private var rounds: Int {
    let secondary = block.reasons.reduce(0) { $1 == .secondary ? $0 + 1 : $0 }
    switch block.values.count {
    case ...250: return 100
    case ...500: return 40
    case ...2000: return secondary < 100 ? 4 : 0
    default: return 0
    }
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
    return Result(regions: block.regions, reasons: block.reasons, demands: demands, failures: failed)
  }
}
