/// Numbers that depend on a seed alone, the same here and in the script of the page (assets/quiz.js): mulberry32,
/// begun with the FNV-1a hash of the seed's letters. They are no secrets.
struct SeededDraw {
  private var state: UInt32

  /// - Parameter seed: ASCII letters and digits.
  init(_ seed: String) {
    state = seed.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// A number from 0 to one under `bound`, which is at least 1.
  mutating func below(_ bound: Int) -> Int {
    state = state &+ 0x6D2B_79F5
    var mixed = (state ^ (state >> 15)) &* (state | 1)
    mixed = (mixed &+ ((mixed ^ (mixed >> 7)) &* (mixed | 61))) ^ mixed
    let number = mixed ^ (mixed >> 14)
    return Int(truncatingIfNeeded: (UInt64(number) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// The items in an order that the seed decides.
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, below(last + 1)) }
    return items
  }
}
