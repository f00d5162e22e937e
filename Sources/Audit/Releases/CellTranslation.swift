internal import Statistics

/// The cells of one release found again in another, by the names of regions, dimensions and categories.
struct CellTranslation: Sendable {
  /// For each cell of the one its number in the other, or −1.
  let cells: [Int32]
  /// For each region of the one its number in the other, or −1.
  let regions: [Int]

  /// The cells of `space` in `otherSpace`.
  init(from release: Release, _ space: CellSpace, to other: Release, _ otherSpace: CellSpace) {
    let dimensions = release.schema.records[space.record].dimensions
    let others = other.schema.records[otherSpace.record].dimensions
    let regions = release.regions.regions.map { other.regions.number(of: $0.code) ?? -1 }
    var cells = [Int32](repeating: -1, count: space.count)
    for margin in space.margins {
      let numbers = margin.dimensions.map { number in
        others.firstIndex { $0.name == dimensions[number].name } ?? -1
      }
      guard !numbers.contains(-1), let found = otherSpace.margin(of: numbers.sorted()) else { continue }
      let target = otherSpace.margins[found]
      for index in 0..<margin.cells {
        let codes = margin.codes(of: index)
        var chosen = [Int](repeating: -1, count: target.sizes.count)
        for (place, number) in numbers.enumerated() {
          let name = dimensions[margin.dimensions[place]].codes[codes[place]].name
          guard let at = target.dimensions.firstIndex(of: number) else { continue }
          chosen[at] = others[number].codes.firstIndex { $0.name == name } ?? -1
        }
        guard !chosen.contains(-1) else { continue }
        let inner = target.index(of: chosen)
        for region in 0..<margin.regions where 0..<target.regions ~= regions[region] {
          cells[margin.offset + region * margin.cells + index] = Int32(
            target.offset + regions[region] * target.cells + inner)
        }
      }
    }
    self.cells = cells
    self.regions = regions
  }
}
