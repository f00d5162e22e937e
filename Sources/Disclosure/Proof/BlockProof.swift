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
    let open = block.reasons.indices.filter { block.isOpen($0) }
    if carried { return open.filter { up[$0] + down[$0] < threshold } }
    // Where the block withholds nothing itself, the parent's cells that are to move are what stays unproven.
    return open.isEmpty
      ? Set(demands.flatMap(\.cells).map { Int($0) }).filter { $0 < block.cells }.sorted() : open
  }

  /// Whether both ends of a move are tables that the release allows.
  private func isPossible(_ move: Move) -> Bool {
    var steps: [Int: Int32] = [:]
    for (cell, step) in zip(move.cells, move.steps) {
      let spare = block.values[Int(cell)] - least
      let fall = step > 0 ? step * move.down : -step * move.up
      guard block.isOpen(Int(cell)), spare >= max(0, fall) else { return false }
      steps[Int(cell)] = step
    }
    var checked: Set<Int> = []
    for cell in move.cells {
      for relation in block.relations(of: Int(cell)) {
        let isBetweenRegions = relation.key >= block.regions.count * block.relations
        if isBetweenRegions && move.carries != nil { continue }
        guard checked.insert(relation.key).inserted else { continue }
        let sum = zip(relation.members, relation.signs).reduce(Int64(0)) {
          $0 + Int64(steps[$1.0] ?? 0) * Int64($1.1)
        }
        if sum != 0 { return false }
      }
    }
    return true
  }

  /// Whether the children's shares add up to each move of the parent's, all of it in one way, and a part of it in any
  /// further way.
  private func isCarried(_ demands: [Demand], by moves: [Move]) -> Bool {
    var isWhole = demands.map { demand in !demand.cells.contains { Int($0) < block.cells } }
    for (share, moves) in Dictionary(grouping: moves.filter { $0.carries != nil }, by: \.carries) {
      guard let share else { continue }
      let demand = demands[share.demand]
      guard let up = amount(of: demand, moves.map { ($0, $0.up) }),
        let down = amount(of: demand, moves.map { ($0, -$0.down) }),
        -demand.down <= min(up, down), max(up, down) <= demand.up
      else { return false }
      if up == demand.up, down == -demand.down { isWhole[share.demand] = true }
    }
    return isWhole.allSatisfy { $0 }
  }

  /// How many steps of a demand some moves add up to when each goes its own number of steps; nil where they do not.
  private func amount(of demand: Demand, _ moves: [(move: Move, steps: Int32)]) -> Int32? {
    var sums: [Int32: Int32] = [:]
    for (move, steps) in moves {
      for (cell, step) in zip(move.cells, move.steps) {
        sums[cell % Int32(block.cells), default: 0] += step * steps
      }
    }
    var amount: Int32?
    for (cell, step) in zip(demand.cells, demand.steps) where Int(cell) < block.cells {
      let sum = sums.removeValue(forKey: cell) ?? 0
      guard sum % step == 0, amount ?? sum / step == sum / step else { return nil }
      amount = sum / step
    }
    return sums.values.allSatisfy { $0 == 0 } ? amount : nil
  }
}
