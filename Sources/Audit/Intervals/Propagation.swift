/// Attack 2: whole-number bounds, each relation narrowing its cells by what the others can be, until nothing moves.
struct Propagation: Sendable {
  /// The least and the most each cell can be.
  private(set) var lower: [Int]
  private(set) var upper: [Int]
  /// Cells that can be nothing: the release contradicts itself.
  private(set) var impossible: [Int] = []
  /// Whether some relation was looked at so often that it was left.
  private(set) var isCut = false

  /// Narrows bounds.
  init(relations: Relations, lower: [Int], upper: [Int], visits: Int) {
    self.lower = lower
    self.upper = upper
    let users = Self.users(of: relations, cells: lower.count)
    var visited = [Int](repeating: 0, count: relations.count)
    var isWaiting = [Bool](repeating: true, count: relations.count)
    var queue = Array(0..<relations.count)
    var next = 0
    while next < queue.count {
      let number = queue[next]
      next += 1
      isWaiting[number] = false
      guard visited[number] < visits else {
        isCut = true
        continue
      }
      visited[number] += 1
      for cell in narrow(relations, number) {
        for place in users.starts[cell]..<users.starts[cell + 1] {
          let other = Int(users.rows[place])
          guard !isWaiting[other] else { continue }
          isWaiting[other] = true
          queue.append(other)
        }
      }
      if next > 1 << 20 {
        queue.removeFirst(next)
        next = 0
      }
    }
  }

  /// Narrows the cells of one relation and tells which it narrowed.
  private mutating func narrow(_ relations: Relations, _ number: Int) -> [Int] {
    var (least, most) = (0, 0)
    let row = relations.row(number)
    for place in row {
      let cell = Int(relations.members[place])
      let isPlus = relations.signs[place] > 0
      least += isPlus ? lower[cell] : -upper[cell]
      most += isPlus ? upper[cell] : -lower[cell]
    }
    var narrowed: [Int] = []
    let constant = relations.constants[number]
    let (slack, room) = (constant - least, most - constant)
    for place in row {
      let cell = Int(relations.members[place])
      let (low, high) = (lower[cell], upper[cell])
      let isPlus = relations.signs[place] > 0
      // A cell can move away from its end of the sum by no more than the sum has room.
      let newHigh = min(high, low + (isPlus ? slack : room))
      let newLow = max(low, high - (isPlus ? room : slack))
      guard newHigh < high || newLow > low else { continue }
      guard newLow <= newHigh else {
        impossible.append(cell)
        return []
      }
      (lower[cell], upper[cell]) = (newLow, newHigh)
      narrowed.append(cell)
    }
    return narrowed
  }

  private static func users(of relations: Relations, cells: Int) -> (starts: [Int], rows: [Int32]) {
    var starts = [Int](repeating: 0, count: cells + 1)
    for member in relations.members { starts[Int(member) + 1] += 1 }
    for cell in 0..<cells { starts[cell + 1] += starts[cell] }
    var next = starts
    var rows = [Int32](repeating: 0, count: relations.members.count)
    for number in 0..<relations.count {
      for place in relations.row(number) {
        let cell = Int(relations.members[place])
        rows[next[cell]] = Int32(number)
        next[cell] += 1
      }
    }
    return (starts, rows)
  }
}
