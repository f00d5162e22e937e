/// One set of axes to swap through a cell: the faces that change, in the order in which their categories become known.
struct SwapPlan {
  /// A face that changes.
  struct FacePlan {
    /// The face's number.
    let face: Int
    /// Its first cell plus what the categories of the cell in question add.
    let base: Int
    /// The stage after which all its categories are known: 0 where they are from the start.
    let stage: Int
    /// How far apart the categories of each free dimension stand in it, by the dimension's stage.
    let freeStrides: [Int]
  }

  /// The axes.
  let swap: [Axis]
  /// The faces by stage.
  let faces: [FacePlan]
  /// The free dimensions' numbers of categories, one a stage from 1.
  let freeSizes: [Int]

  /// The plan for a swap, given the categories (or -1) at which the cell in question holds each dimension.
  init(_ swap: [Axis], anchors: [Int], search: MoveSearch, block: Block) {
    let swapped = Set(swap.flatMap(\.dimensions))
    let touched = (0..<block.faces).filter { face in
      swap.allSatisfy { axis in axis.dimensions.contains { search.stride(face, $0) > 0 } }
    }
    let free = Set(touched.flatMap { block.space.faces[$0].dimensions }).filter {
      anchors[$0] < 0 && !swapped.contains($0)
    }.sorted()
    freeSizes = free.map { search.sizes[$0] }
    self.swap = swap
    faces = touched.map { number in
      let face = block.space.faces[number]
      var base = face.offset
      for dimension in face.dimensions where anchors[dimension] >= 0 && !swapped.contains(dimension) {
        base += anchors[dimension] * search.stride(number, dimension)
      }
      let strides = free.map { search.stride(number, $0) }
      let stage = strides.lastIndex { $0 > 0 }.map { $0 + 1 } ?? 0
      return FacePlan(face: number, base: base, stage: stage, freeStrides: strides)
    }.sorted { $0.stage < $1.stage }
  }
}
