internal import Statistics

extension Relations {
  /// All relations of a record kind's cells: categories add up to their margin, children to their region, and two
  /// groupings of one field to each other.
  init(release: Release, space: CellSpace, lower: [Int], upper: [Int]) {
    for margin in space.margins {
      for dropped in margin.dimensions.indices {
        appendSums(of: margin, over: dropped, space: space, lower: lower, upper: upper)
      }
      for region in 0..<margin.regions {
        let children = release.regions.children[region]
        guard let last = children.last, last < margin.regions else { continue }
        for index in 0..<margin.cells {
          append(
            parts: children.map { margin.offset + $0 * margin.cells + index },
            whole: [margin.offset + region * margin.cells + index], region: region, overChildren: true,
            lower: lower, upper: upper)
        }
      }
    }
    appendGroupings(kind: release.schema.records[space.record], space: space, lower: lower, upper: upper)
  }

  private mutating func appendSums(
    of margin: Margin, over dropped: Int, space: CellSpace, lower: [Int], upper: [Int]
  ) {
    var rest = margin.dimensions
    rest.remove(at: dropped)
    guard let number = space.margin(of: rest) else { return }
    let whole = space.margins[number]
    let step = margin.sizes[(dropped + 1)...].reduce(1, *)
    let size = margin.sizes[dropped]
    guard size > 0 else { return }
    for region in 0..<margin.regions {
      for index in 0..<whole.cells {
        let first = margin.offset + region * margin.cells + index / step * step * size + index % step
        append(
          parts: (0..<size).map { first + $0 * step }, whole: [whole.offset + region * whole.cells + index],
          region: region, overChildren: false, lower: lower, upper: upper)
      }
    }
  }

  private mutating func appendGroupings(kind: RecordKind, space: CellSpace, lower: [Int], upper: [Int]) {
    for grouping in Grouping.all(of: kind) {
      for left in space.margins where left.dimensions.contains(grouping.left) {
        let others = left.dimensions.filter { $0 != grouping.left }
        guard !others.contains(grouping.right),
          let number = space.margin(of: (others + [grouping.right]).sorted())
        else { continue }
        let right = space.margins[number]
        let sizes = others.map { kind.dimensions[$0].codes.count }
        let rest = Margin(dimensions: others, sizes: sizes, regions: 0)
        for index in 0..<rest.cells {
          let codes = rest.codes(of: index)
          func cells(_ margin: Margin, _ dimension: Int, _ chosen: [Int]) -> [Int] {
            chosen.map { code in
              margin.index(
                of: margin.dimensions.map { number in
                  number == dimension ? code : others.firstIndex(of: number).map { codes[$0] } ?? 0
                })
            }
          }
          let (parts, whole) = (
            cells(left, grouping.left, grouping.leftCodes), cells(right, grouping.right, grouping.rightCodes)
          )
          for region in 0..<min(left.regions, right.regions) {
            append(
              parts: parts.map { left.offset + region * left.cells + $0 },
              whole: whole.map { right.offset + region * right.cells + $0 }, region: region,
              overChildren: false,
              lower: lower, upper: upper)
          }
        }
      }
    }
  }
}
