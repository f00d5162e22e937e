internal import Statistics

/// Which cells of a margin cannot be, by the published definitions: everyone knows that they are 0.
struct StructuralZeros {
  private let combinations: [[ImpossibleCombination.Condition]]

  /// The combinations of a record kind: those declared, and those that `withinMonths` implies.
  init(kind: RecordKind) {
    var combinations = kind.impossible.map(\.conditions)
    for (number, dimension) in kind.dimensions.enumerated() {
      guard case .withinMonths(_, let by, let months) = dimension.source,
        let none = dimension.codes.firstIndex(where: { $0.name == "none" }),
        let other = kind.dimensions.firstIndex(where: { $0.source == .field(by) })
      else { continue }
      let codes = kind.dimensions[other].codes.indices.filter(months.indices.contains)
      let answers = dimension.codes.indices.filter { $0 != none }
      combinations.append([
        .init(dimension: number, codes: [none]),
        .init(dimension: other, codes: codes.filter { months[$0] != nil }),
      ])
      combinations.append([
        .init(dimension: number, codes: answers),
        .init(dimension: other, codes: codes.filter { months[$0] == nil }),
      ])
    }
    self.combinations = combinations
  }

  /// For each cell of a margin's region, whether it cannot be.
  func mask(of margin: Margin) -> [Bool] {
    let fitting = combinations.filter { conditions in
      conditions.allSatisfy { margin.dimensions.contains($0.dimension) }
    }
    return (0..<margin.cells).map { index in
      guard !fitting.isEmpty else { return false }
      let codes = margin.codes(of: index)
      return fitting.contains { conditions in
        conditions.allSatisfy { condition in
          margin.dimensions.firstIndex(of: condition.dimension).map { condition.codes.contains(codes[$0]) }
            ?? false
        }
      }
    }
  }
}
