/// One way to move: its swap, its two regions, and the categories at which the other dimensions are held.
struct Attempt {
  private let search: MoveSearch
  private let block: Block
  private let wish: MoveSearch.Wish
  private let region: Int
  private let other: Int
  private let choice: Choice
  private var anchors: [Int]
  private var cost: Int64 = 0
  private var down = Room.endless
  private var up = Room.endless
  private var corners: [(cell: Int32, step: Int32)] = []
  /// Whether the move can be made at all.
  private(set) var isPossible = true

  init(
    search: MoveSearch, block: Block, wish: MoveSearch.Wish, region: Int, other: Int, choice: Choice,
    anchors: [Int]
  ) {
    self.search = search
    self.block = block
    self.wish = wish
    self.region = region
    self.other = other
    self.choice = choice
    self.anchors = anchors
    for swap in choice.swaps {
      for dimension in swap.dimensions { self.anchors[dimension] = -1 }
    }
  }

  /// The move as it was evaluated.
  var candidate: Candidate { Candidate(cost: cost, cells: corners, down: down, up: up) }

  /// Adds up the faces that change, and holds each free dimension at the category that costs least.
  mutating func evaluate(_ faces: [Int], free: [Int], space: CellSpace, bound: Int64) {
    var waiting = faces
    for dimension in [-1] + free {
      if dimension >= 0 {
        let here = waiting.filter { isFixed($0, with: dimension, in: space) }
        hold(dimension, by: here, space: space, bound: bound)
      }
      let ready = waiting.filter { isFixed($0, with: -1, in: space) }
      waiting.removeAll { isFixed($0, with: -1, in: space) }
      for face in ready where isPossible { add(face, bound: bound) }
      guard isPossible else { return }
    }
    if down + up < wish.span { isPossible = false }
  }

  /// Whether all dimensions of a face are swapped, held or the one named.
  private func isFixed(_ face: Int, with dimension: Int, in space: CellSpace) -> Bool {
    space.faces[face].dimensions.allSatisfy { each in
      anchors[each] >= 0 || each == dimension || choice.swaps.contains { $0.dimensions.contains(each) }
    }
  }

  private mutating func hold(_ dimension: Int, by faces: [Int], space: CellSpace, bound: Int64) {
    let axis = space.axes.first { $0.dimensions == [dimension] }
    var best: (cost: Int64, span: Int32, code: Int)?
    for code in 0..<(axis?.combinations.count ?? 0) {
      var trial = self
      trial.anchors[dimension] = code
      for face in faces where trial.isPossible { trial.add(face, bound: bound) }
      guard trial.isPossible else { continue }
      let span = min(trial.down + trial.up, 4 * wish.span)
      if let now = best, (now.cost, -now.span) <= (trial.cost, -span) { continue }
      best = (trial.cost, span, code)
    }
    guard let best else {
      isPossible = false
      return
    }
    anchors[dimension] = best.code
  }

  /// Adds a face's corners at both regions.
  private mutating func add(_ face: Int, bound: Int64) {
    var base = block.space.faces[face].offset
    for dimension in block.space.faces[face].dimensions where anchors[dimension] >= 0 {
      base += anchors[dimension] * search.stride(face, dimension)
    }
    var offsets = [(base, Int32(1))]
    for swap in choice.swaps {
      var from = 0
      var to = 0
      for (index, dimension) in swap.dimensions.enumerated() {
        from += swap.from[index] * search.stride(face, dimension)
        to += swap.to[index] * search.stride(face, dimension)
      }
      if from == to { return }
      offsets = offsets.flatMap { [($0.0 + from, $0.1), ($0.0 + to, -$0.1)] }
    }
    for (offset, step) in offsets {
      take(region * block.cells + offset, step, bound)
      if other >= 0 { take(other * block.cells + offset, -step, bound) }
      guard isPossible else { return }
    }
  }

  private mutating func take(_ cell: Int, _ step: Int32, _ bound: Int64) {
    let reason = block.reasons[cell]
    let value = block.values[cell]
    if reason == .impossible || reason == .notReported || block.isKnown[cell] {
      isPossible = false
      return
    }
    if reason == .published {
      cost += Cost.of(value, threshold: wish.span)
      if cost >= bound { isPossible = false }
    }
    let spare = max(0, value - wish.least)
    if step > 0 { down = min(down, spare) } else { up = min(up, spare) }
    if value == 1, wish.avoided.contains(block.people[cell]) { isPossible = false }
    if down + up < wish.span { isPossible = false }
    corners.append((Int32(cell), step))
  }
}

/// What it costs to withhold a cell that could be published.
enum Cost {
  /// A cell costs something for being one and something for what it would have told.
  static func of(_ value: Int32, threshold: Int32) -> Int64 { Int64(4 * threshold) + Int64(value) }
}
