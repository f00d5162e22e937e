/// Categories that never occur together: a record in one of each condition's codes would contradict the definitions.
public struct ImpossibleCombination: Sendable, Equatable {
  /// One condition a dimension, at least two, by ascending dimension.
  public let conditions: [Condition]

  /// Categories of one dimension.
  public struct Condition: Sendable, Equatable {
    /// The dimension's number in its record.
    public let dimension: Int
    /// The categories' numbers in the dimension, ascending.
    public let codes: [Int]

    /// Categories of one dimension.
    public init(dimension: Int, codes: [Int]) {
      self.dimension = dimension
      self.codes = codes
    }
  }

  /// A combination that cannot be.
  public init(_ conditions: [Condition]) { self.conditions = conditions }

  /// Whether a cell is one of them: `codes` are its categories of `dimensions`, in their order.
  public func holds(_ codes: [Int], of dimensions: [Int]) -> Bool {
    conditions.allSatisfy { condition in
      zip(dimensions, codes).contains { $0 == condition.dimension && condition.codes.contains($1) }
    }
  }

  /// Whether all its conditions are on some of these dimensions.
  public func concerns(only dimensions: [Int]) -> Bool {
    conditions.allSatisfy { dimensions.contains($0.dimension) }
  }
}

extension RecordKind {
  /// All combinations that cannot be: those the schema names, and those that `withinMonths` brings with it, whose
  /// `none` goes with exactly the categories that have no number of months.
  public var impossibleCombinations: [ImpossibleCombination] {
    impossible
      + dimensions.enumerated().flatMap { number, dimension -> [ImpossibleCombination] in
        guard case .withinMonths(_, let by, let months) = dimension.source,
          let other = dimensions.firstIndex(where: { $0.source == .field(by) })
        else { return [] }
        let none = dimension.codes.indices.filter { dimension.codes[$0].name == "none" }
        let answers = dimension.codes.indices.filter { dimension.codes[$0].name != "none" }
        let without = months.indices.filter { months[$0] == nil }
        let with = months.indices.filter { months[$0] != nil }
        return [(with, none), (without, answers)].compactMap { categories, wrong in
          guard !categories.isEmpty, !wrong.isEmpty else { return nil }
          let conditions: [ImpossibleCombination.Condition] = [
            .init(dimension: other, codes: categories), .init(dimension: number, codes: wrong),
          ]
          return ImpossibleCombination(conditions.sorted { $0.dimension < $1.dimension })
        }
      }
  }
}
