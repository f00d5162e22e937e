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
  /// How many categories each dimension has.
  let sizes: [Int]

  /// A search over a record kind's cells.
  init(space: CellSpace) {
    self.space = space
    let count = (space.faces.flatMap(\.dimensions).max() ?? -1) + 1
    var strides = [Int](repeating: 0, count: space.faces.count * count)
    for (number, face) in space.faces.enumerated() {
      for (dimension, stride) in zip(face.dimensions, face.strides) {
        strides[number * count + dimension] = stride
      }
    }
    self.strides = strides
    dimensions = count
    var sizes = [Int](repeating: 0, count: count)
    for axis in space.axes where axis.dimensions.count == 1 {
      sizes[axis.dimensions[0]] = axis.combinations.count
    }
    self.sizes = sizes
  }

  /// What a search is for.
  struct Wish {
    /// The cell that must change.
    let cell: Int
    /// The least span, up and down together.
    let span: Int32
    /// The threshold, on which costs depend.
    let threshold: Int32
    /// The least that a withheld cell can hold.
    let least: Int32
    /// The most that newly withheld cells may cost.
    let limit: Int64
    /// Whose cells are to be left out, because they know their own count.
    let avoided: People
  }

  /// The cheapest moves found, best first, at most `limit` of them.
  func candidates(_ wish: Wish, in block: Block, limit: Int) -> [Candidate] {
    let home = wish.cell / block.cells
    let others = block.hasParent ? block.regions.indices.filter { $0 != home } : [-1]
    var best = BestCandidates(limit: limit, maxCost: wish.limit)
    search(wish, in: block, others: others) { trial, own, other, sides in
      let reach = SwapTrial.reach(sides.own, sides.other)
      let cost = sides.own.cost + sides.other.cost
      if reach.down + reach.up >= wish.span, cost < best.bound {
        best.add(
          Candidate(cost: cost, cells: trial.steps(home: own, other: other), down: reach.down, up: reach.up))
      }
      return best.isPerfect ? nil : best.bound
    }
    return best.sorted
  }

  /// All swaps through a cell, as far as its own region goes: the other side is left open.
  func sides(_ wish: Wish, in block: Block) -> [Candidate] {
    var found: [Candidate] = []
    search(wish, in: block, others: [-1]) { trial, own, _, sides in
      let reach = SwapTrial.reach(sides.own, sides.other)
      found.append(
        Candidate(
          cost: sides.own.cost, cells: trial.steps(home: own, other: -1), down: reach.down, up: reach.up))
      return .max
    }
    return found.sorted { $0.cost < $1.cost }
  }

  /// Tries all swaps of a cell's region with others, and hands on those that can be; `visit` says what the next ones may
  /// cost at most, or nil where no more are wanted.
  private func search(
    _ wish: Wish, in block: Block, others: [Int],
    _ visit: (SwapTrial, Int, Int, (own: Terrain.Side, other: Terrain.Side)) -> Int64?
  ) {
    let home = wish.cell / block.cells
    let cell = wish.cell % block.cells
    let face = space.faces[Int(space.faceOfCell[cell])]
    var anchors = [Int](repeating: -1, count: dimensions)
    for (dimension, code) in zip(face.dimensions, face.codes(ofCell: cell)) { anchors[dimension] = code }
    var bound = wish.limit + 1
    Terrain.over(block, wish) { terrain in
      for swap in swaps(of: face, anchors: anchors, hasRegions: block.hasParent) {
        let plan = SwapPlan(swap, anchors: anchors, search: self, block: block)
        for choice in choices(for: swap, at: anchors) {
          var trial = SwapTrial(plan, choice, terrain: terrain, search: self, cells: block.cells)
          var start = Terrain.Side()
          trial.add(stage: 0, of: home, turned: false, to: &start)
          guard start.isPossible, start.cost < bound else { continue }
          for other in others {
            var sides = (own: start, other: Terrain.Side())
            if other >= 0 { trial.add(stage: 0, of: other, turned: true, to: &sides.other) }
            guard sides.other.isPossible, sides.own.cost + sides.other.cost < bound else { continue }
            let reach = SwapTrial.reach(sides.own, sides.other)
            guard reach.down + reach.up >= wish.span,
              trial.hold(own: &sides.own, other: other, &sides.other, home: home, span: wish.span)
            else { continue }
            guard let next = visit(trial, home, other, sides) else { return }
            bound = next
          }
        }
      }
    }
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

  /// How far apart neighbouring categories of a dimension stand in a face.
  @inline(__always)
  func stride(_ face: Int, _ dimension: Int) -> Int { strides[face * dimensions + dimension] }
}
