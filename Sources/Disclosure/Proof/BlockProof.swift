/// Checks a block's moves anew, in whole numbers and from the definitions alone: what it accepts needs no trust in how
/// the moves were found.
struct BlockProof {
  let block: Block
  let least: Int32
  let threshold: Int32

  /// The withheld cells that the moves do not prove wide enough.
  func unproven(moves: [Move], demands: [Demand]) -> [Int] {
    var up = [Int32](repeating: 0, count: block.values.count)
    var down = up
    let valid = moves.filter { isPossible($0) }
    let carried = isCarried(demands, by: valid)
    for move in valid where carried || move.carries == nil {
      for (cell, step) in zip(move.cells, move.steps) {
        up[Int(cell)] = max(up[Int(cell)], step > 0 ? step * move.up : -step * move.down)
        down[Int(cell)] = max(down[Int(cell)], step > 0 ? step * move.down : -step * move.up)
      }
    }
    return block.reasons.indices.filter { block.isOpen($0) && (!carried || up[$0] + down[$0] < threshold) }
  }

  /// Whether both ends of a move are tables that the release allows.
  private func isPossible(_ move: Move) -> Bool {
    var steps: [Int: Int32] = [:]
    for (cell, step) in zip(move.cells, move.steps) {
      let spare = block.values[Int(cell)] - least
      let fall = step > 0 ? step * move.down : -step * move.up
      guard block.isOpen(Int(cell)), fall == 0 || spare >= fall else { return false }
      steps[Int(cell)] = step
    }
    var checked: Set<Int> = []
    for cell in move.cells {
      for relation in block.relations(of: Int(cell)) {
        let isBetweenRegions = relation.key >= block.regions.count * block.relations
        if isBetweenRegions && move.carries != nil { continue }
        guard checked.insert(relation.key).inserted else { continue }
        let sum = zip(relation.members, relation.signs).reduce(Int32(0)) {
          $0 + (steps[$1.0] ?? 0) * Int32($1.1)
        }
        if sum != 0 { return false }
      }
    }
    return true
  }

  /// Whether the children's shares add up to each move of the parent's, in every way in which it is carried.
  private func isCarried(_ demands: [Demand], by moves: [Move]) -> Bool {
    var sums: [Move.Share: (up: Int32, down: Int32)] = [:]
    for move in moves {
      guard let share = move.carries else { continue }
      let demand = demands[share.demand]
      let here = demand.cells.indices.filter { Int(demand.cells[$0]) < block.cells }
      guard move.cells.map({ $0 % Int32(block.cells) }) == here.map({ demand.cells[$0] }),
        move.steps == here.map({ demand.steps[$0] })
      else { return false }
      sums[share, default: (0, 0)].up += move.up
      sums[share, default: (0, 0)].down += move.down
    }
    for (share, sum) in sums
    where sum.up != demands[share.demand].up || sum.down != demands[share.demand].down {
      return false
    }
    let carried = Set(sums.keys.map(\.demand))
    return demands.indices.allSatisfy { number in
      carried.contains(number) || !demands[number].cells.contains { Int($0) < block.cells }
    }
  }
}
