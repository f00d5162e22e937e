extension BlockProtection {
  /// How many cells a window has at most: where only withheld cells move, and where published ones may too.
  private static let windowSize = 240
  private static let openingSize = 400

  /// Proves a cell by two other tables found by linear programming among the cells withheld already.
  mutating func takeWitness(for cell: Int, avoiding people: People) -> Bool {
    let block = block
    let window = Window(around: cell, in: block, limit: Self.windowSize) { other in
      block.isOpen(other) && isMovable(other) && !people.contains(block.people[other])
    }
    guard let window, window.cells.count > 1 else { return false }
    var moves: [Move] = []
    var span: Int32 = 0
    let programme = Programme(window, spare: spare(of: window), costs: window.cells.map { _ in 0 })
    for direction: Int32 in [1, -1] where span < threshold {
      guard let change = programme.change(to: direction * (threshold - span)) else { continue }
      guard let move = move(over: window, change) else { return false }
      moves.append(move)
      span += abs(change[0])
    }
    guard span >= threshold else { return false }
    for move in moves { take(move) }
    return true
  }

  /// Moves a cell farther than it goes so far, through published cells too, which are then withheld: those around
  /// it that make the change possible at the least cost. True where that took it farther.
  mutating func takeOpening(for cell: Int, avoiding people: People) -> Bool {
    let number = Int32(cell % block.cells)
    let through = demands.indices.filter { demands[$0].cells.contains(number) }.prefix(4)
    return takeOpening(for: cell, avoiding: people, demand: nil)
      || through.contains { takeOpening(for: cell, avoiding: people, demand: $0) }
  }

  /// The same, with the parent's cells held still, or moving along one of the moves that the children have to carry.
  private mutating func takeOpening(for cell: Int, avoiding people: People, demand number: Int?) -> Bool {
    let block = block
    let near = nearRegions(of: cell)
    let demand = number.map { demands[$0] }
    let window = Window(around: cell, in: block, limit: Self.openingSize, demand: demand) { other in
      near.contains(other / block.cells) && isMovable(other) && !people.contains(block.people[other])
    }
    guard let window, window.cells.count > 1 else { return false }
    let costs = window.cells.map { other -> Double in
      guard block.reasons[Int(other)] == .published else { return 0 }
      return Double(Cost.of(block.values[Int(other)], threshold: threshold)) / Double(threshold)
    }
    let programme = Programme(
      window, spare: spare(of: window), costs: costs, parent: demand.map { ($0.down, $0.up) })
    let reach = book.reach(of: cell)
    for (direction, now, other) in [(Int32(1), reach.up, reach.down), (-1, reach.down, reach.up)] {
      guard let change = programme.change(to: direction * (threshold - other)), abs(change[0]) > now,
        let move = move(over: window, change, demand: number)
      else { continue }
      take(move)
      return true
    }
    return false
  }

  /// The cell's own region and the few others that have most of it to give.
  private func nearRegions(of cell: Int) -> Set<Int> {
    let own = cell / block.cells
    let others = block.regions.indices.filter { $0 != own }.sorted { first, second in
      let values = [first, second].map { block.values[$0 * block.cells + cell % block.cells] }
      return (-values[0], first) < (-values[1], second)
    }
    return Set([own] + others.prefix(2))
  }

  private func spare(of window: Window) -> [Int32] {
    window.cells.map { max(0, block.values[Int($0)] - room.least) }
  }

  /// The move that a change of a window's cells is, as often as its steps' common divisor says.
  private func move(over window: Window, _ change: [Int32], demand: Int? = nil) -> Move? {
    let divisor = abs(change.reduce(0) { Self.commonDivisor($0, $1) })
    let share = demand.map { Move.Share(demand: $0, way: book.moves.count + 1) }
    let cells = zip(window.cells, change).filter { $0.1 != 0 }.map { (cell: $0.0, step: $0.1 / divisor) }
    return move(from: cells, down: 0, up: divisor, wanted: divisor, carries: share)
  }

  private static func commonDivisor(_ first: Int32, _ second: Int32) -> Int32 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}
