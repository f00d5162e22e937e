internal import Basics

extension BlockProtection {
  /// What all secondary cells cost.
  var cost: Int64 {
    block.reasons.indices.reduce(0) { sum, cell in
      block.reasons[cell] == .secondary ? sum + Cost.of(block.values[cell], threshold: threshold) : sum
    }
  }

  /// Takes some secondary cells away at random, covers what is exposed anew and keeps the result if it costs less:
  /// small blocks can afford many rounds. The same block always gets the same rounds.
  mutating func improve(rounds: Int) {
    guard rounds > 0, !block.reasons.indices.contains(where: { isExposed($0) }) else { return }
    var generator = SplitMix64(state: UInt64(block.values.count) &+ 0x9E37_79B9)
    var best = cost
    for round in 0..<rounds where best > 0 {
      let secondary = block.reasons.indices.filter { block.reasons[$0] == .secondary }
      let part = generator.next() % 4 + 1
      let chosen = secondary.filter { _ in generator.next() % part == 0 }
      var trial = self
      trial.opensFirst = round % 2 == 1
      trial.release(chosen)
      var order = generator
      trial.coverAll(sorts: false) { $0.shuffled(using: &order) }
      trial.prune()
      let cost = trial.cost
      if cost < best, !trial.block.reasons.indices.contains(where: { trial.isExposed($0) }) {
        best = cost
        self = trial
      }
    }
  }

  /// Gives up cells and the moves through them, those that carry a move of the parent's excepted.
  private mutating func release(_ cells: [Int]) {
    for cell in cells {
      let numbers = book.numbers(at: cell)
      if numbers.contains(where: { book.moves[$0]?.carries != nil }) { continue }
      for number in numbers { book.remove(number) }
      block.reasons[cell] = .published
    }
  }
}
