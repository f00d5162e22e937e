extension BlockProtection {
  /// Publishes again, largest first, whatever the proof can do without; again, as long as that frees more.
  mutating func prune() {
    for _ in 0..<3 {
      let candidates = block.reasons.indices.filter { block.reasons[$0] == .secondary }
      let ordered = candidates.sorted { first, second in
        (-block.values[first], first) < (-block.values[second], second)
      }
      for cell in ordered where block.reasons[cell] == .secondary { publishAgain(cell) }
      if block.reasons.reduce(0, { $1 == .secondary ? $0 + 1 : $0 }) == candidates.count { break }
    }
  }

  /// Publishes a cell again, with those secondary cells that would then be known anyway, if every cell that relied
  /// on them can be proven otherwise; else nothing changes.
  private mutating func publishAgain(_ cell: Int) {
    guard let freed = freed(by: cell) else { return }
    var removed: [(number: Int, move: Move)] = []
    for cell in freed {
      for number in book.numbers(at: cell) {
        guard let move = book.moves[number] else { continue }
        removed.append((number, move))
        book.remove(number)
      }
    }
    let before = book.moves.count
    for cell in freed { block.reasons[cell] = .published }
    let affected = Set(removed.flatMap(\.move.cells).map { Int($0) }).sorted()
    if cover(affected, maxCost: 0, stopsAtFailure: true).isEmpty { return }
    for number in before..<book.moves.count { book.remove(number) }
    for cell in freed { block.reasons[cell] = .secondary }
    for entry in removed { book.restore(entry.number, entry.move) }
  }

  /// The cells that become known with a cell: those left alone in a relation, and so on. Nil where one of them has
  /// to stay withheld.
  private func freed(by cell: Int) -> [Int]? {
    var freed = [cell]
    var isFreed: Set<Int> = [cell]
    var next = 0
    while next < freed.count {
      let current = freed[next]
      next += 1
      guard block.reasons[current] == .secondary, !carriesInherited(current) else { return nil }
      for relation in block.relations(of: current) {
        let open = relation.members.filter { block.isOpen($0) && !isFreed.contains($0) }
        guard open.count == 1 else { continue }
        isFreed.insert(open[0])
        freed.append(open[0])
      }
    }
    return freed
  }

  private func carriesInherited(_ cell: Int) -> Bool {
    book.numbers(at: cell).contains { book.moves[$0]?.carries != nil }
  }
}
