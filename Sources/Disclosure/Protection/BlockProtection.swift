internal import Statistics

/// Decides what to withhold in one block, and proves it: every withheld cell ends in moves that span the threshold.
struct BlockProtection: Sendable {
  /// The block with its decisions so far.
  var block: Block
  /// The proof so far.
  var book: MoveBook
  /// The cells for which no move was found.
  var failures: [Int] = []
  /// Whether cells are opened by linear programming before swaps are looked for: dearer to find, sometimes cheaper.
  var opensFirst = false
  /// The parent's moves that the block has to carry.
  let demands: [Demand]
  let search: MoveSearch
  let room: Room
  let policy: ProtectionPolicy
  let threshold: Int32

  /// A block that nothing is decided of but the primary cells.
  init(block: Block, demands: [Demand], search: MoveSearch, room: Room, policy: ProtectionPolicy) {
    self.block = block
    self.demands = demands
    self.search = search
    self.room = room
    self.policy = policy
    threshold = Int32(policy.threshold)
    book = MoveBook(cells: block.values.count)
  }

  /// Whether a withheld cell can be bracketed too narrowly, as far as is proven: by anybody under the threshold,
  /// and a small cell by an insider under half of it.
  func isExposed(_ cell: Int) -> Bool {
    guard block.isOpen(cell) else { return false }
    if book.span(of: cell) < threshold { return true }
    guard policy.insiders, block.isSmall(cell) else { return false }
    return book.insiderSpan(of: cell, in: block) < (threshold + 1) / 2
  }

  /// Finds moves for every withheld cell that has none yet, margins first, and withholds what the moves need, at
  /// most at a cost for each; the cells for which that failed.
  mutating func cover(
    _ cells: [Int], maxCost: Int64 = .max / 4, stopsAtFailure: Bool = false, sorts: Bool = true
  ) -> [Int] {
    var failed: [Int] = []
    for cell in sorts ? order(cells) : cells where !secure(cell, maxCost: maxCost) {
      failed.append(cell)
      if stopsAtFailure { break }
    }
    return failed
  }

  /// Covers every withheld cell, those too that were withheld for another's sake and got too short a move from it.
  @discardableResult
  mutating func coverAll(sorts: Bool = true, shuffle: ([Int]) -> [Int] = { $0 }) -> [Int] {
    var failed: [Int] = []
    for _ in 0..<8 {
      let exposed = block.reasons.indices.filter { isExposed($0) && !failed.contains($0) }
      if exposed.isEmpty { break }
      failed += cover(shuffle(exposed), sorts: sorts)
    }
    return failed
  }

  /// Finds moves for one cell: one that no insider knows anything of if it can, else several that no single insider
  /// can exclude.
  private mutating func secure(_ cell: Int, maxCost: Int64) -> Bool {
    var attempts = 0
    while isExposed(cell) {
      attempts += 1
      guard attempts <= 16 else { return false }
      let avoidance = avoidances(of: cell)
      let isTaken = avoidance.contains { avoided in
        takeSwap(through: cell, maxCost: 0, avoiding: avoided) || takeWitness(for: cell, avoiding: avoided)
          || (maxCost > 0 && opensFirst && takeOpening(for: cell, avoiding: avoided))
          || (maxCost > 0 && takeSwap(through: cell, maxCost: maxCost, avoiding: avoided))
          || (maxCost > 0 && takeSpread(through: cell, avoiding: avoided))
          || (maxCost > 0 && takeDemand(through: cell, avoiding: avoided))
          || (maxCost > 0 && takeOpening(for: cell, avoiding: avoided))
      }
      if !isTaken { return false }
    }
    return true
  }

  /// Whose cells a move through a cell should not touch: everybody's, or at least not those it has met already; as long
  /// as even outsiders could bracket it, a move through anybody's is better than none.
  private func avoidances(of cell: Int) -> [People] {
    let own = block.people[cell]
    guard policy.insiders, block.isSmall(cell) else { return [.of([])] }
    let people = book.people(at: cell).subtracting([own])
    let met = People.of(people.reduce(people) { $0.union(block.companions[$1, default: []]) })
    return book.span(of: cell) < threshold ? [.allBut(own), met, .of([])] : [.allBut(own), met]
  }

  /// Margins before what they are made of, then small counts first, then by number.
  func order(_ cells: [Int]) -> [Int] {
    cells.sorted { first, second in
      let sizes = [first, second].map {
        block.space.faces[Int(block.space.faceOfCell[$0 % block.cells])].sizes.count
      }
      return (sizes[0], block.values[first], first) < (sizes[1], block.values[second], second)
    }
  }

  /// The cheapest swap through a cell that all levels below can follow; it withholds what it needs.
  mutating func takeSwap(through cell: Int, maxCost: Int64, avoiding people: People) -> Bool {
    let wish = MoveSearch.Wish(
      cell: cell, span: threshold, threshold: threshold, least: room.least, limit: maxCost, avoided: people)
    for candidate in search.candidates(wish, in: block, limit: maxCost == 0 ? 3 : 8) {
      if let move = move(from: candidate.cells, down: candidate.down, up: candidate.up) {
        take(move)
        return true
      }
    }
    return false
  }

  /// Withholds a move's cells and keeps it.
  mutating func take(_ move: Move) {
    for cell in move.cells where block.reasons[Int(cell)] == .published {
      block.reasons[Int(cell)] = .secondary
    }
    book.add(move)
  }

  /// A move over cells, as far as all levels below can follow; nil where that is not far enough.
  func move(
    from cells: [(cell: Int32, step: Int32)], down: Int32, up: Int32, wanted: Int32? = nil,
    carries share: Move.Share? = nil
  ) -> Move? {
    let sorted = cells.sorted { $0.cell < $1.cell }
    var down = down
    var up = up
    for (child, region) in block.regions.enumerated() {
      let first = Int32(child * block.cells)
      let part = sorted.filter { $0.cell >= first && $0.cell < first + Int32(block.cells) }
      guard !part.isEmpty else { continue }
      let room = room.steps(region: region, cells: part.map { $0.cell - first }, steps: part.map(\.step))
      down = min(down, room.down)
      up = min(up, room.up)
    }
    let wanted = wanted ?? threshold
    guard down + up >= wanted else { return nil }
    let upward = min(up, wanted)
    return Move(
      cells: sorted.map(\.cell), steps: sorted.map(\.step), down: wanted - upward, up: upward,
      people: people(in: sorted.map(\.cell)), shared: nil, carries: share)
  }

  /// The people who are alone in one of some cells.
  func people(in cells: [Int32]) -> [Int32] {
    Set(cells.map { block.people[Int($0)] }.filter { $0 >= 0 }).sorted()
  }
}
