internal import Statistics

/// Looks for the cheapest move through a cell: a swap of categories, the same at two regions in opposite
/// directions, so that all margins outside the swap stay as they are.
///
/// A swap of the categories a and b of one dimension adds to the cells of a and takes from those of b; a swap in
/// two dimensions changes four cells of a table and no margin; in three, eight. The dimensions that are not
/// swapped are held at one category each, in every face that crosses the swapped ones.
struct MoveSearch: Sendable {
  private let space: CellSpace
  /// How far apart neighbouring categories stand: face × dimensions + dimension; 0 where the face lacks it.
  private let strides: [Int]
  private let dimensions: Int

  /// A search over a record kind's cells.
  init(space: CellSpace) {
    self.space = space
    let count = (space.faces.flatMap(\.dimensions).max() ?? -1) + 1
    var strides = [Int](repeating: 0, count: space.faces.count * count)
    for (number, face) in space.faces.enumerated() {
      for (dimension, stride) in zip(face.dimensions, face.strides) { strides[number * count + dimension] = stride }
    }
    self.strides = strides
    dimensions = count
  }

  /// What a search is for.
  struct Wish {
    /// The cell that must change.
    let cell: Int
    /// The least span, up and down together.
    let span: Int32
    /// The least that a withheld cell can hold.
    let least: Int32
    /// The most that newly withheld cells may cost.
    let limit: Int64
    /// Whose cells are to be left out, because they know their own count.
    let avoided: People
  }

  /// The cheapest moves found, best first, at most `limit` of them.
  func candidates(_ wish: Wish, in block: Block, limit: Int) -> [Candidate] {
    let region = wish.cell / block.cells
    let cell = wish.cell % block.cells
    let faceNumber = Int(space.faceOfCell[cell])
    let face = space.faces[faceNumber]
    var anchors = [Int](repeating: -1, count: dimensions)
    for (dimension, code) in zip(face.dimensions, face.codes(ofCell: cell)) { anchors[dimension] = code }
    var best = BestCandidates(limit: limit, maxCost: wish.limit)
    let others = block.hasParent ? block.regions.indices.filter { $0 != region } : [-1]
    guard !others.isEmpty else { return [] }
    for swap in swaps(of: face, anchors: anchors, hasRegions: block.hasParent) {
      if best.isPerfect { break }
      let touched = facesTouched(by: swap, in: block)
      let free = freeDimensions(in: touched, anchors: anchors, swap: swap)
      for choice in choices(for: swap, at: anchors) {
        for other in others {
          var attempt = Attempt(
            search: self, block: block, wish: wish, region: region, other: other, choice: choice, anchors: anchors)
          attempt.evaluate(touched, free: free, space: space, bound: best.bound)
          if attempt.isPossible { best.add(attempt.candidate) }
          if best.isPerfect { return best.sorted }
        }
      }
    }
    return best.sorted
  }

  /// All swaps through a cell, as far as its own region goes: the other side is left open.
  func sides(_ wish: Wish, in block: Block) -> [Candidate] {
    let cell = wish.cell % block.cells
    let face = space.faces[Int(space.faceOfCell[cell])]
    var anchors = [Int](repeating: -1, count: dimensions)
    for (dimension, code) in zip(face.dimensions, face.codes(ofCell: cell)) { anchors[dimension] = code }
    var found: [Candidate] = []
    for swap in swaps(of: face, anchors: anchors, hasRegions: true) {
      let touched = facesTouched(by: swap, in: block)
      let free = freeDimensions(in: touched, anchors: anchors, swap: swap)
      for choice in choices(for: swap, at: anchors) {
        var attempt = Attempt(
          search: self, block: block, wish: wish, region: wish.cell / block.cells, other: -1, choice: choice,
          anchors: anchors)
        attempt.evaluate(touched, free: free, space: space, bound: .max / 4)
        if attempt.isPossible { found.append(attempt.candidate) }
      }
    }
    return found.sorted { $0.cost < $1.cost }
  }

  /// The sets of axes that may be swapped through a cell: most of its dimensions first, linked pairs last.
  private func swaps(of face: Face, anchors: [Int], hasRegions: Bool) -> [[Axis]] {
    let singles = face.dimensions.compactMap { dimension in
      space.axes.first { $0.dimensions == [dimension] }
    }
    var sets: [[Axis]] = [[]]
    for axis in singles { sets += sets.map { $0 + [axis] } }
    sets.sort { $0.count > $1.count }
    if !hasRegions { sets.removeAll { $0.isEmpty } }
    let linked = space.axes.filter { $0.dimensions.count == 2 }
    for pair in linked where pair.dimensions.contains(where: { anchors[$0] >= 0 }) {
      let rest = singles.filter { !pair.dimensions.contains($0.dimensions[0]) }
      var more: [[Axis]] = [[pair]]
      for axis in rest { more += more.map { $0 + [axis] } }
      sets += more.sorted { $0.count > $1.count }
    }
    if !hasRegions { sets.append([]) }
    return sets
  }

  /// All ways to swap: from a combination that the cell lies in to another one.
  private func choices(for swap: [Axis], at anchors: [Int]) -> [Choice] {
    var choices = [Choice(swaps: [])]
    for axis in swap {
      let here = axis.combinations.filter { combination in
        zip(axis.dimensions, combination).allSatisfy { anchors[$0] < 0 || anchors[$0] == $1 }
      }
      let options = here.flatMap { from in
        axis.combinations.compactMap { to -> Choice.Swap? in
          let isOther = zip(axis.dimensions, zip(from, to)).contains { anchors[$0] >= 0 && $1.0 != $1.1 }
          return isOther ? Choice.Swap(dimensions: axis.dimensions, from: from, to: to) : nil
        }
      }
      choices = choices.flatMap { choice in options.map { Choice(swaps: choice.swaps + [$0]) } }
    }
    return choices
  }

  /// The faces that cross a dimension of each swapped axis: no other face changes.
  private func facesTouched(by swap: [Axis], in block: Block) -> [Int] {
    (0..<block.faces).filter { number in
      swap.allSatisfy { axis in axis.dimensions.contains { strides[number * dimensions + $0] > 0 } }
    }
  }

  /// The dimensions of those faces that neither the cell nor the swap gives a category.
  private func freeDimensions(in faces: [Int], anchors: [Int], swap: [Axis]) -> [Int] {
    let swapped = Set(swap.flatMap(\.dimensions))
    let all = Set(faces.flatMap { space.faces[$0].dimensions })
    return all.filter { anchors[$0] < 0 && !swapped.contains($0) }.sorted()
  }

  /// How far apart neighbouring categories of a dimension stand in a face.
  @inline(__always)
  func stride(_ face: Int, _ dimension: Int) -> Int { strides[face * dimensions + dimension] }
}
