extension BlockProtection {
  /// Carries a move of the parent's: shares it out among children, those first in which it costs least; false
  /// where they cannot carry it.
  mutating func carry(_ demand: Demand) -> Bool {
    let here = demand.cells.indices.filter { Int(demand.cells[$0]) < block.cells }
    guard !here.isEmpty else { return true }
    let cells = here.map { demand.cells[$0] }
    let steps = here.map { demand.steps[$0] }
    var offers: [Offer] = []
    for (child, region) in block.regions.enumerated() {
      let room = room.steps(region: region, cells: cells, steps: steps)
      let (down, up) = (min(room.down, demand.down), min(room.up, demand.up))
      if down + up > 0 { offers.append(Offer(child: child, down: down, up: up, cost: carryingCost(of: cells, at: child))) }
    }
    guard let chosen = Offer.cheapest(offers, down: demand.down, up: demand.up) else { return false }
    for share in chosen {
      let numbers = cells.map { Int32(share.child * block.cells) + $0 }
      take(
        Move(
          cells: numbers, steps: steps, down: share.down, up: share.up, people: people(in: numbers), shared: nil,
          isInherited: true))
    }
    return true
  }

  /// What it costs that a child withholds some cells. People alone in a cell make a child a poor carrier: they
  /// know that their own cell has not moved.
  func carryingCost(of cells: [Int32], at child: Int) -> Int64 {
    cells.reduce(0) { sum, cell in
      let number = child * block.cells + Int(cell)
      let own = block.reasons[number] == .published ? Cost.of(block.values[number], threshold: threshold) : 0
      let insider = policy.insiders && block.people[number] >= 0 ? Int64(4 * threshold) : 0
      return sum + own + insider
    }
  }
}

/// What one child can carry of a move, and what that costs.
struct Offer {
  /// The child, from 0 within its block.
  let child: Int
  /// The steps against the direction.
  var down: Int32
  /// The steps in the direction.
  var up: Int32
  /// The cost of the cells that would have to be withheld.
  let cost: Int64

  /// The children that carry the whole at the least cost, as far as taking the best ratio first finds it.
  static func cheapest(_ offers: [Offer], down: Int32, up: Int32) -> [Offer]? {
    var (down, up) = (down, up)
    var chosen: [Offer] = []
    var left = offers
    while down > 0 || up > 0 {
      func gain(_ offer: Offer) -> Int64 { Int64(min(offer.down, down) + min(offer.up, up)) }
      let best = left.indices.filter { gain(left[$0]) > 0 }.min { first, second in
        let (one, two) = (left[first], left[second])
        let (costs, others) = ((one.cost + 1) * gain(two), (two.cost + 1) * gain(one))
        return costs != others ? costs < others : one.child < two.child
      }
      guard let best else { return nil }
      var share = left.remove(at: best)
      share.down = min(share.down, down)
      share.up = min(share.up, up)
      down -= share.down
      up -= share.up
      chosen.append(share)
    }
    return chosen
  }
}
