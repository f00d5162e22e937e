/// The moves of a block, and how far each cell can go by them.
struct MoveBook: Sendable {
  /// All moves that were ever taken; those no longer in use are nil.
  private(set) var moves: [Move?] = []
  /// For each cell the numbers of its moves.
  private var ofCell: [[Int32]]

  /// No moves over some cells.
  init(cells: Int) { ofCell = [[Int32]](repeating: [], count: cells) }

  /// The moves in use, in the order in which they were taken.
  var inUse: [Move] { moves.compactMap { $0 } }

  /// Takes a move.
  mutating func add(_ move: Move) {
    for cell in move.cells { ofCell[Int(cell)].append(Int32(moves.count)) }
    moves.append(move)
  }

  /// Gives up a move.
  mutating func remove(_ number: Int) {
    guard let move = moves[number] else { return }
    for cell in move.cells { ofCell[Int(cell)].removeAll { $0 == Int32(number) } }
    moves[number] = nil
  }

  /// Takes a move back that was given up.
  mutating func restore(_ number: Int, _ move: Move) {
    for cell in move.cells { ofCell[Int(cell)].append(Int32(number)) }
    moves[number] = move
  }

  /// The moves through a cell.
  func numbers(at cell: Int) -> [Int] { ofCell[cell].map { Int($0) } }

  /// How far up and down together a cell can go, by one move each.
  func span(of cell: Int) -> Int32 {
    let reach = reach(of: cell)
    return reach.down + reach.up
  }

  /// How far a cell can go at least for any one other person who is alone in a cell: they know that their own cells
  /// have not moved, and so that no move through them was made.
  func insiderSpan(of cell: Int, in block: Block) -> Int32 {
    people(at: cell).subtracting([block.people[cell]]).reduce(span(of: cell)) { span, person in
      let reach = reach(of: cell, without: block.companions[person, default: []].union([person]))
      return min(span, reach.down + reach.up)
    }
  }

  /// The people who are alone in a cell of one of a cell's moves.
  func people(at cell: Int) -> Set<Int32> {
    Set(ofCell[cell].flatMap { moves[Int($0)]?.people ?? [] })
  }

  /// How far down and up a cell can go.
  func reach(of cell: Int) -> (down: Int32, up: Int32) { reach(of: cell, without: []) }

  private func reach(of cell: Int, without people: Set<Int32>) -> (down: Int32, up: Int32) {
    var down: Int32 = 0
    var up: Int32 = 0
    for number in ofCell[cell] {
      guard let move = moves[Int(number)] else { continue }
      let loss = people.isEmpty ? 0 : move.loss(of: Int32(cell), without: people)
      let step = move.step(at: Int32(cell))
      let reach = (forward: max(0, abs(step) * move.up - loss), back: max(0, abs(step) * move.down - loss))
      up = max(up, step > 0 ? reach.forward : reach.back)
      down = max(down, step > 0 ? reach.back : reach.forward)
    }
    return (down, up)
  }
}

extension Move {
  /// The step of a cell; 0 where the move does not touch it.
  func step(at cell: Int32) -> Int32 {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle] < cell { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low] == cell ? steps[low] : 0
  }
}

extension Move {
  /// By how much less a cell can change if some people's own cells stay as they are.
  func loss(of cell: Int32, without absent: Set<Int32>) -> Int32 {
    var loss: Int32 = 0
    for (index, person) in people.enumerated() where absent.contains(person) {
      guard let shared, shared.owner.contains(cell) else { return .max / 4 }
      loss = min(.max / 4, loss + shared.losses[index])
    }
    return loss
  }
}
