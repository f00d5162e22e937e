extension BlockProtection {
  /// Carries a move of the parent's: shares it out among children, those first in which it costs least. Where
  /// they cannot carry it nothing is taken, and the proof will say so.
  ///
  /// Where people are alone in a cell of those children it is carried in a second way without these, if there is one:
  /// they know that their own cells have not moved, and should not know by that the same of their parent's.
  mutating func carry(_ number: Int) {
    guard let part = part(of: demands[number]) else { return }
    let offers = offers(for: part)
    guard let chosen = Offer.cheapest(offers, down: part.down, up: part.up) else { return }
    take(chosen, of: part, as: Move.Share(demand: number, way: 0))
    guard policy.insiders else { return }
    let met = Set(chosen.flatMap { people(of: $0.child, in: part) })
    guard !met.isEmpty else { return }
    let others = offers.filter { met.isDisjoint(with: people(of: $0.child, in: part)) }
    guard let second = Offer.cheapest(others, down: part.down, up: part.up) else { return }
    take(second, of: part, as: Move.Share(demand: number, way: book.moves.count + 1))
  }

  private func people(of child: Int, in demand: Demand) -> [Int32] {
    people(in: demand.cells.map { Int32(child * block.cells) + $0 })
  }

  /// Carries a move of the parent's in one more way: through the child of a cell that cannot move otherwise.
  mutating func takeDemand(through cell: Int, avoiding people: People) -> Bool {
    let child = cell / block.cells
    let before = book.span(of: cell)
    for (number, demand) in demands.enumerated() {
      guard demand.cells.contains(Int32(cell % block.cells)), let part = part(of: demand) else { continue }
      let barred = part.cells.contains { people.contains(block.people[child * block.cells + Int($0)]) }
      var offers = offers(for: part)
      guard !barred, let own = offers.firstIndex(where: { $0.child == child }) else { continue }
      let mine = offers.remove(at: own)
      guard mine.down + mine.up > before,
        let rest = Offer.cheapest(offers, down: part.down - mine.down, up: part.up - mine.up)
      else { continue }
      take([mine] + rest, of: part, as: Move.Share(demand: number, way: book.moves.count + 1))
      if book.span(of: cell) > before { return true }
    }
    return false
  }

  /// What of a demand this level has cells for; nil where it has none.
  private func part(of demand: Demand) -> Demand? {
    let here = demand.cells.indices.filter { Int(demand.cells[$0]) < block.cells }
    guard !here.isEmpty else { return nil }
    return Demand(
      cells: here.map { demand.cells[$0] }, steps: here.map { demand.steps[$0] }, down: demand.down,
      up: demand.up)
  }

  private func offers(for demand: Demand) -> [Offer] {
    block.regions.enumerated().compactMap { child, region in
      let possible = demand.cells.allSatisfy { isMovable(child * block.cells + Int($0)) }
      let share = room.steps(region: region, cells: demand.cells, steps: demand.steps)
      let (down, up) = (min(share.down, demand.down), min(share.up, demand.up))
      guard possible, down + up > 0 else { return nil }
      return Offer(child: child, down: down, up: up, cost: carryingCost(of: demand.cells, at: child))
    }
  }

  private mutating func take(_ shares: [Offer], of demand: Demand, as share: Move.Share) {
    for offer in shares {
      let cells = demand.cells.map { Int32(offer.child * block.cells) + $0 }
      take(
        Move(
          cells: cells, steps: demand.steps, down: offer.down, up: offer.up, people: people(in: cells),
          shared: nil,
          carries: share))
    }
  }

  /// Whether a cell is withheld or could be, and is not known from elsewhere; a 0 that is published cannot.
  func isMovable(_ cell: Int) -> Bool {
    let reason = block.reasons[cell]
    return block.values[cell] >= room.least && reason != .impossible && reason != .notReported
      && !block.isKnown[cell]
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
