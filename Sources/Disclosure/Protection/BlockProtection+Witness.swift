extension BlockProtection {
  /// How many cells a window has at most.
  static let windowSize = 120

  /// Proves a cell by two other tables found by linear programming among the cells withheld already.
  mutating func takeWitness(for cell: Int, avoiding people: People) -> Bool {
    let block = block
    let window = Window(around: cell, in: block, limit: Self.windowSize) { other in
      people.contains(block.people[other])
    }
    guard let window, window.cells.count > 1 else { return false }
    let spare = window.cells.map { max(0, block.values[Int($0)] - room.least) }
    var simplex = WitnessSimplex(window, spare: spare)
    var found: [Move] = []
    var span: Int32 = 0
    for direction: Int32 in [1, -1] where span < threshold {
      guard let change = simplex.move(to: direction * (threshold - span)), isExact(change, in: window, spare: spare)
      else { continue }
      let divisor = abs(change.reduce(0) { Self.commonDivisor($0, $1) })
      let cells = zip(window.cells, change).filter { $0.1 != 0 }.map { (cell: $0.0, step: $0.1 / divisor) }
      guard let move = move(from: cells, down: 0, up: divisor, wanted: divisor) else { return false }
      found.append(move)
      span += abs(change[0])
    }
    guard span >= threshold else { return false }
    for move in found { take(move) }
    return true
  }

  /// Whether whole-number changes keep all of a window's relations and floors: the proof, free of rounding.
  private func isExact(_ change: [Int32], in window: Window, spare: [Int32]) -> Bool {
    let holds = window.rows.allSatisfy { row in
      row.reduce(Int32(0)) { $0 + Int32($1.sign) * change[$1.column] } == 0
    }
    return holds && zip(change, spare).allSatisfy { $0 >= -$1 }
  }

  private static func commonDivisor(_ first: Int32, _ second: Int32) -> Int32 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}
