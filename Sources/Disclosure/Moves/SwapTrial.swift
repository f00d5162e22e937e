/// One way to swap, tried out: where its cells stand in each face, and what each region would give to it.
struct SwapTrial {
  private let plan: SwapPlan
  private let terrain: Terrain
  private let cells: Int
  /// For each face and corner how far the corner is from the face's base; unused where a face does not change.
  private let corners: [Int]
  private let isTouched: [Bool]
  private let count: Int
  /// The categories at which the free dimensions are held, by stage.
  private(set) var held: [Int]

  init(_ plan: SwapPlan, _ choice: Choice, terrain: Terrain, search: MoveSearch, cells: Int) {
    self.plan = plan
    self.terrain = terrain
    self.cells = cells
    count = 1 << choice.swaps.count
    var corners = [Int](repeating: 0, count: plan.faces.count * count)
    var isTouched = [Bool](repeating: true, count: plan.faces.count)
    for (index, face) in plan.faces.enumerated() {
      for (axis, swap) in choice.swaps.enumerated() {
        var from = 0
        var to = 0
        for (place, dimension) in swap.dimensions.enumerated() {
          from += swap.from[place] * search.stride(face.face, dimension)
          to += swap.to[place] * search.stride(face.face, dimension)
        }
        if from == to { isTouched[index] = false }
        for corner in 0..<count { corners[index * count + corner] += corner >> axis & 1 == 0 ? from : to }
      }
    }
    self.corners = corners
    self.isTouched = isTouched
    held = [Int](repeating: 0, count: plan.freeSizes.count)
  }

  /// Adds the faces of one stage to a region's side; the first corner rises unless the sign is turned.
  func add(stage: Int, of region: Int, turned: Bool, to side: inout Terrain.Side) {
    for (index, face) in plan.faces.enumerated() where face.stage == stage && isTouched[index] {
      var base = region * cells + face.base
      for place in 0..<stage { base += held[place] * face.freeStrides[place] }
      for corner in 0..<count {
        terrain.add(
          base + corners[index * count + corner], rises: (corner.nonzeroBitCount & 1 == 1) == turned,
          to: &side)
      }
    }
  }

  /// Holds each free dimension at the category that makes a region's side, and that of another region where there is
  /// one, cost least; false where no category will do.
  mutating func hold(
    own: inout Terrain.Side, other region: Int, _ other: inout Terrain.Side, home: Int, span: Int32
  )
    -> Bool
  {
    for stage in plan.freeSizes.indices {
      var best: (cost: Int64, span: Int32, code: Int, own: Terrain.Side, other: Terrain.Side)?
      for code in 0..<plan.freeSizes[stage] {
        held[stage] = code
        var (one, two) = (own, other)
        add(stage: stage + 1, of: home, turned: false, to: &one)
        if region >= 0 { add(stage: stage + 1, of: region, turned: true, to: &two) }
        let reach = Self.reach(one, two)
        guard one.isPossible, two.isPossible, reach.down + reach.up >= span else { continue }
        let width = min(reach.down + reach.up, 4 * span)
        if let best, (best.cost, -best.span) <= (one.cost + two.cost, -width) { continue }
        best = (one.cost + two.cost, width, code, one, two)
      }
      guard let best else { return false }
      (held[stage], own, other) = (best.code, best.own, best.other)
    }
    return true
  }

  /// How far two sides go together.
  static func reach(_ own: Terrain.Side, _ other: Terrain.Side) -> (down: Int32, up: Int32) {
    (min(own.rising, other.falling), min(own.falling, other.rising))
  }

  /// The cells that change, with their steps.
  func steps(home: Int, other: Int) -> [(cell: Int32, step: Int32)] {
    var found: [(cell: Int32, step: Int32)] = []
    for (region, turned) in [(home, false), (other, true)] where region >= 0 {
      for (index, face) in plan.faces.enumerated() where isTouched[index] {
        var base = region * cells + face.base
        for place in 0..<face.stage { base += held[place] * face.freeStrides[place] }
        for corner in 0..<count {
          let rises = (corner.nonzeroBitCount & 1 == 1) == turned
          found.append((Int32(base + corners[index * count + corner]), rises ? 1 : -1))
        }
      }
    }
    return found
  }
}
