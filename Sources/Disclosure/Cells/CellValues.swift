internal import Statistics

/// The true counts of one record kind: every cell of every region that it exists in. Secret.
struct CellValues: Sendable {
  /// The counts: region by region, each with the cells of its level.
  private(set) var values: [Int32]
  /// Where each region's cells begin.
  let starts: [Int]

  /// Room for the cells of all regions, at 0.
  init(space: CellSpace, regions: RegionTree) {
    var starts: [Int] = []
    var end = 0
    for region in regions.regions {
      starts.append(end)
      end += space.cellsByLevel[region.level]
    }
    self.starts = starts + [end]
    values = [Int32](repeating: 0, count: end)
  }

  /// The counts, from the finest ones of the tables: margins within each region, then regions upward.
  init(counts: Counts, space: CellSpace, schema: Schema, regions: RegionTree) {
    self.init(space: space, regions: regions)
    for (number, face) in space.faces.enumerated() {
      let candidates = schema.tables.indices.filter { table in
        let definition = schema.tables[table]
        return definition.record == space.record && definition.lowest == face.lowest
          && Set(face.dimensions).isSubset(of: definition.dimensions)
      }
      guard let table = candidates.first else { continue }
      fill(face: number, of: space, from: counts.tables[table], schema.tables[table], regions)
    }
    sumUpward(space: space, regions: regions)
  }

  /// A count.
  subscript(region: Int, cell: Int) -> Int32 { values[starts[region] + cell] }

  /// The counts of a region.
  subscript(region region: Int) -> ArraySlice<Int32> { values[starts[region]..<starts[region + 1]] }

  private mutating func fill(
    face number: Int, of space: CellSpace, from inner: [Int32], _ table: TableDefinition,
    _ regions: RegionTree
  ) {
    let face = space.faces[number]
    let whole = space.face(of: table.dimensions.sorted()).map { space.faces[$0] } ?? face
    // How far a step along each of the table's dimensions goes in the face: 0 where the face sums over it.
    let steps = table.dimensions.map { dimension in
      face.dimensions.firstIndex(of: dimension).map { face.strides[$0] } ?? 0
    }
    let sizes = table.dimensions.map { dimension in
      whole.dimensions.firstIndex(of: dimension).map { whole.sizes[$0] } ?? 1
    }
    var targets = [0]
    for (size, step) in zip(sizes, steps) {
      targets = targets.flatMap { target in (0..<size).map { target + $0 * step } }
    }
    for (index, region) in regions.byLevel[face.lowest].enumerated() {
      let start = starts[region] + face.offset
      let from = index * targets.count
      for (cell, target) in targets.enumerated() { values[start + target] += inner[from + cell] }
    }
  }

  private mutating func sumUpward(space: CellSpace, regions: RegionTree) {
    for region in regions.regions.indices.reversed() {
      guard let parent = regions.regions[region].parent else { continue }
      for cell in 0..<(starts[region + 1] - starts[region]) {
        values[starts[parent] + cell] += values[starts[region] + cell]
      }
    }
  }
}
