internal import Statistics

/// Two dimensions of one record that count the same people in some of their categories: age bands drawn twice over
/// one date, or `none` of a `withinMonths` dimension and the ratings without a number.
struct Grouping {
  /// One dimension's number in the record.
  let left: Int
  /// The other's.
  let right: Int
  /// The categories of the one that together are …
  let leftCodes: [Int]
  /// … these of the other.
  let rightCodes: [Int]

  /// All that a record kind's published definitions imply.
  static func all(of kind: RecordKind) -> [Grouping] {
    var groupings: [Grouping] = []
    for (left, one) in kind.dimensions.enumerated() {
      for (right, other) in kind.dimensions.enumerated() where left != right {
        if left < right, let bounds = bounds(one.source, other.source), bounds.0.count == one.codes.count,
          bounds.1.count == other.codes.count
        {
          groupings += bands(left, right, bounds.0, bounds.1)
        }
        guard case .withinMonths(_, let by, let months) = one.source, other.source == .field(by),
          let none = one.codes.firstIndex(where: { $0.name == "none" })
        else { continue }
        let without = other.codes.indices.filter { months.indices.contains($0) && months[$0] == nil }
        groupings.append(Grouping(left: left, right: right, leftCodes: [none], rightCodes: without))
      }
    }
    return groupings
  }

  private static func bounds(_ one: Dimension.Source, _ other: Dimension.Source) -> ([Int], [Int])? {
    switch (one, other) {
    case (.ageBands(let field, let bounds), .ageBands(let same, let others)) where field == same:
      (bounds, others)
    case (.bands(let field, let bounds), .bands(let same, let others)) where field == same: (bounds, others)
    default: nil
    }
  }

  /// The stretches between bounds that both have.
  private static func bands(_ left: Int, _ right: Int, _ one: [Int], _ other: [Int]) -> [Grouping] {
    guard one.first == other.first else { return [] }
    let shared = one.filter(other.contains)
    return shared.enumerated().map { number, low in
      let high = number + 1 < shared.count ? shared[number + 1] : Int.max
      return Grouping(
        left: left, right: right, leftCodes: one.indices.filter { low <= one[$0] && one[$0] < high },
        rightCodes: other.indices.filter { low <= other[$0] && other[$0] < high })
    }
  }
}
