internal import Statistics

/// What a move changes at a stroke: one dimension's category, or two dimensions' at once where some of their
/// combinations cannot be (a rating without a visiting cycle, and visits on time).
struct Axis: Sendable {
  /// The dimensions, ascending.
  let dimensions: [Int]
  /// The combinations that can be: a category a dimension.
  let combinations: [[Int]]

  /// One axis a dimension, in the order of the dimensions, then one for each linked pair that a face crosses.
  static func all(of kind: RecordKind, dimensions: [Int], faces: [Face]) -> [Axis] {
    let singles = dimensions.map { dimension in
      Axis(dimensions: [dimension], combinations: kind.dimensions[dimension].codes.indices.map { [$0] })
    }
    let linked = kind.impossibleCombinations.filter { $0.conditions.count == 2 }
    let pairs = Set(linked.map { $0.conditions.map(\.dimension) }).filter { pair in
      faces.contains { face in pair.allSatisfy(face.dimensions.contains) }
    }
    let doubles = pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      Axis(dimensions: pair, combinations: combinations(of: pair, in: kind, linked: linked))
    }
    return singles + doubles
  }

  private static func combinations(
    of pair: [Int], in kind: RecordKind, linked: [ImpossibleCombination]
  ) -> [[Int]] {
    let here = linked.filter { $0.conditions.map(\.dimension) == pair }
    return kind.dimensions[pair[0]].codes.indices.flatMap { first in
      kind.dimensions[pair[1]].codes.indices.map { [first, $0] }
    }.filter { codes in
      !here.contains { combination in
        zip(combination.conditions, codes).allSatisfy { $0.codes.contains($1) }
      }
    }
  }
}
