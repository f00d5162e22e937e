internal import Basics

/// How likely each category of a field is.
struct Odds<Category: CodeList>: Sendable {
  private let limits: [Int]
  private let categories: [Category]

  /// Weights, in the order of the categories.
  init(_ weights: [Int]) {
    categories = Array(Category.allCases)
    var sum = 0
    limits = weights.map { weight in
      sum += max(0, weight)
      return sum
    }
  }

  /// A category.
  func draw(_ random: inout SplitMix64) -> Category { at(random.below(limits[limits.count - 1])) }

  /// A category whose shares are kept closely: the nth of many draws, spread evenly.
  func draw(evenly spread: EvenSpread, _ number: Int) -> Category {
    at(spread.below(limits[limits.count - 1], number))
  }

  private func at(_ place: Int) -> Category {
    var index = 0
    while place >= limits[index] { index += 1 }
    return categories[index]
  }
}

/// Numbers that fill a range evenly, for small groups in which chance alone would leave a category empty.
struct EvenSpread: Sendable {
  private let start: UInt64
  private let step: UInt64

  /// A spread of its own for each field: odd multiples of the golden ratio's fraction.
  init(_ field: UInt64, seed: UInt64, quarter: Int) {
    var random = SplitMix64(seed, UInt64(quarter), field, 0xE7E)
    start = random.next()
    step = 0x9E37_79B9_7F4A_7C15 &* (2 * field + 1)
  }

  /// The place of the nth draw in a range of so many.
  func below(_ bound: Int, _ number: Int) -> Int {
    let place = start &+ step &* UInt64(number)
    return Int(((place >> 32) &* UInt64(bound)) >> 32)
  }

  /// Whether something happens to the nth that happens so many times in ten thousand.
  func happens(_ perTenThousand: Int, _ number: Int) -> Bool { below(10_000, number) < perTenThousand }
}
