internal import Statistics

/// Whether tables that count the same records say the same where they overlap.
struct SharedMargins {
  let schema: Schema
  let regions: RegionTree
  private var projections: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let table: Int
    let level: Int
    let dimensions: [Int]
  }

  init(schema: Schema, regions: RegionTree) {
    self.schema = schema
    self.regions = regions
  }

  /// The pairs of tables of one kind of record that disagree on a margin they share: over the dimensions both have,
  /// at the higher of their lowest levels. Each table is added up once for each margin.
  mutating func disagreements(in counts: Counts) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for right in schema.tables.indices {
      for left in 0..<right where schema.tables[left].record == schema.tables[right].record {
        let (a, b) = (schema.tables[left], schema.tables[right])
        let shared = a.dimensions.filter(b.dimensions.contains).sorted()
        let level = min(a.lowest, b.lowest)
        let ours = projection(Key(table: left, level: level, dimensions: shared), counts)
        if ours != projection(Key(table: right, level: level, dimensions: shared), counts) {
          pairs.append((left, right))
        }
      }
    }
    return pairs
  }

  /// A table's counts added up over all but some dimensions, for the regions of a level.
  private mutating func projection(_ key: Key, _ counts: Counts) -> [Int] {
    if let known = projections[key] { return known }
    let table = schema.tables[key.table]
    let dimensions = schema.records[table.record].dimensions
    let sizes = table.dimensions.map { dimensions[$0].codes.count }
    var targets = [0]
    for (place, dimension) in table.dimensions.enumerated() {
      // How many cells of the margin one step of this dimension is.
      let step = key.dimensions.firstIndex(of: dimension).map { at in
        key.dimensions[(at + 1)...].reduce(1) { $0 * dimensions[$1].codes.count }
      }
      targets = targets.flatMap { start in (0..<sizes[place]).map { start + $0 * (step ?? 0) } }
    }
    let width = key.dimensions.reduce(1) { $0 * dimensions[$1].codes.count }
    let places = regions.byLevel[key.level]
    var sums = [Int](repeating: 0, count: places.count * width)
    for (index, region) in regions.byLevel[table.lowest].enumerated() {
      guard let place = regions.ancestor(of: region, atLevel: key.level) else { continue }
      let base = (place - places.lowerBound) * width
      let cells = index * targets.count
      for cell in targets.indices {
        sums[base + targets[cell]] += Int(counts.tables[key.table][cells + cell])
      }
    }
    projections[key] = sums
    return sums
  }
}
