extension BlockProtection {
  /// A swap through a cell whose other side is shared by several regions, for categories so rare that no single
  /// region could give as much.
  mutating func takeSpread(through cell: Int, avoiding people: People) -> Bool {
    guard block.hasParent else { return false }
    let wish = MoveSearch.Wish(
      cell: cell, span: threshold, threshold: threshold, least: room.least, limit: .max / 4, avoided: people)
    var best: (cost: Int64, moves: [Move])?
    for side in search.sides(wish, in: block) {
      if let best, side.cost >= best.cost { continue }
      guard let found = spread(side, from: cell / block.cells, people: people),
        found.cost < best?.cost ?? .max
      else { continue }
      best = found
    }
    guard let best else { return false }
    for move in best.moves { take(move) }
    return true
  }

  /// How far a region can make a change, and how far each of the others can make its opposite.
  private func offers(
    _ cells: [(cell: Int32, step: Int32)], from region: Int, people avoided: People
  ) -> (own: (down: Int32, up: Int32), offers: [Offer]) {
    let numbers = cells.map { $0.cell - Int32(region * block.cells) }
    let own = room.steps(region: block.regions[region], cells: numbers, steps: cells.map(\.step))
    let opposite = cells.map { -$0.step }
    let offers = block.regions.indices.filter { $0 != region }.compactMap { child -> Offer? in
      let there = numbers.map { child * block.cells + Int($0) }
      let isBarred = there.contains { cell in
        !isMovable(cell) || avoided.contains(block.people[cell])
      }
      guard !isBarred else { return nil }
      let share = room.steps(region: block.regions[child], cells: numbers, steps: opposite)
      return Offer(child: child, down: share.down, up: share.up, cost: carryingCost(of: numbers, at: child))
    }
    return (own, offers)
  }

  /// Shares the opposite of one region's change among the others; what it costs and the moves, up and
  /// down.
  private func spread(_ side: Candidate, from region: Int, people avoided: People) -> (
    cost: Int64, moves: [Move]
  )? {
    let cells = side.cells.sorted { $0.cell < $1.cell }
    let (own, offers) = offers(cells, from: region, people: avoided)
    let (down, up) = (min(own.down, threshold), min(own.up, threshold))
    guard down + up >= threshold else { return nil }
    var best: (cost: Int64, moves: [Move])?
    for upward in max(0, threshold - down)...min(up, threshold) {
      guard let upper = Offer.cheapest(offers, down: 0, up: upward),
        let lower = Offer.cheapest(offers, down: threshold - upward, up: 0)
      else { continue }
      let children = Set(upper.map(\.child)).union(lower.map(\.child))
      let cost = offers.filter { children.contains($0.child) }.reduce(side.cost) { $0 + $1.cost }
      guard cost <= best?.cost ?? .max else { continue }
      let moves = [(upper, upward), (lower, upward - threshold)].filter { $0.1 != 0 }
      best = (cost, moves.map { combine(cells, own: region, $0.0, amount: $0.1) })
    }
    return best
  }

  /// One move whose end is the region's whole change and the others' shares of it.
  private func combine(
    _ cells: [(cell: Int32, step: Int32)], own region: Int, _ shares: [Offer], amount: Int32
  ) -> Move {
    var all = cells.map { (cell: $0.cell, step: amount * $0.step) }
    for share in shares {
      let part = amount > 0 ? share.up : -share.down
      let shift = Int32((share.child - region) * block.cells)
      all += cells.map { (cell: $0.cell + shift, step: -part * $0.step) }
    }
    all.sort { $0.cell < $1.cell }
    let people = people(in: all.map(\.cell))
    let owner = Int32(region * block.cells)..<Int32((region + 1) * block.cells)
    let losses = people.map { person in
      cells.contains { block.people[Int($0.cell)] == person }
        ? abs(amount)
        : shares.reduce(0) { $0 + (holds(person, cells, $1.child - region) ? max($1.up, $1.down) : 0) }
    }
    return Move(
      cells: all.map(\.cell), steps: all.map(\.step), down: 0, up: 1, people: people, shared: (owner, losses),
      carries: nil)
  }

  private func holds(_ person: Int32, _ cells: [(cell: Int32, step: Int32)], _ shift: Int) -> Bool {
    cells.contains { block.people[Int($0.cell) + shift * block.cells] == person }
  }
}
