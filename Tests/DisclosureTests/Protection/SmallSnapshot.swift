import Basics
import Statistics
import Testing

@testable import Disclosure

/// A handful of children, each in a region of the lowest level, with a category of each dimension.
struct SmallSnapshot {
  var schema: Schema
  var regions: RegionTree
  var children: [(region: Int, codes: [Int])]

  /// The finest counts, as the case reader would hand them over.
  var counts: Counts {
    var counts = Counts(schema: schema, regions: regions)
    for child in children {
      for (number, table) in schema.tables.enumerated() {
        guard let region = regions.ancestor(of: child.region, atLevel: table.lowest) else { continue }
        let sizes = schema.dimensions(of: table).map(\.codes.count)
        var cell = region - regions.byLevel[table.lowest].lowerBound
        for (dimension, size) in zip(table.dimensions, sizes) { cell = cell * size + child.codes[dimension] }
        counts.tables[number][cell] += 1
      }
    }
    return counts
  }

  /// The release.
  func protected(history: History = History(), isReported: [Bool]? = nil, tasks: Int = 1) async throws
    -> ProtectedCounts
  {
    try await Protection(
      schema: schema, regions: regions, counts: counts,
      isReported: isReported ?? regions.regions.map { _ in true }, history: history
    ).run(tasks: tasks)
  }

  /// Whether a child is counted in a cell.
  func holds(_ child: (region: Int, codes: [Int]), region: Int, codes: [Int: Int]) -> Bool {
    let level = regions.regions[region].level
    return regions.ancestor(of: child.region, atLevel: level) == region
      && codes.allSatisfy { child.codes[$0.key] == $0.value }
  }

  /// The reader's view of a release of this snapshot, with the truth, counted child by child.
  func attack(on protected: ProtectedCounts) -> Attack {
    let view = ReleaseView(tables: protected.tables, schema: schema, regions: regions)
    // Children of the same region and categories are counted once, with how many they are.
    var groups: [[Int]: Int] = [:]
    for child in children { groups[[child.region] + child.codes, default: 0] += 1 }
    let kinds = groups.map { (child: (region: $0.key[0], codes: Array($0.key.dropFirst())), count: $0.value) }
    let truth = view.names.indices.map { cell in
      kinds.reduce(0) { sum, kind in
        holds(kind.child, region: view.regions[cell], codes: view.codes[cell]) ? sum + kind.count : sum
      }
    }
    return Attack(view: view, policy: schema.protection, truth: truth)
  }

  /// A snapshot like no other, by its seed.
  init(seed: Int) {
    var generator = SplitMix64(state: UInt64(seed) &* 0x5851_F42D_4C95_7F2D)
    func draw(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(generator.next() % UInt64(range.count))
    }
    var sizes = (0..<draw(1...3)).map { _ in draw(2...4) }
    let levels = draw(1...3)
    // Three dimensions or three levels, small ones: the whole has to be solved in one piece.
    if sizes.count == 3 || levels == 3 { sizes = sizes.map { min($0, 3) } }
    if sizes.count == 3 && levels == 3 { sizes = [3, 2, 2] }
    let tables = (0..<draw(1...3)).map { _ -> [Int] in
      let dimensions = sizes.indices.filter { _ in draw(0...2) > 0 }
      return dimensions.isEmpty ? [0] : dimensions
    }
    var policy = ProtectionPolicy()
    policy.zeros = draw(0...1) == 0 ? .withhold : .publish
    policy.insiders = draw(0...1) == 0
    policy.maxWithheld = draw(0...3) == 0 ? 0.4 : 1
    policy.threshold = draw(0...3) == 0 ? 3 : 5
    schema = smallSchema(
      sizes: sizes, tables: tables, levels: levels, lowests: tables.map { _ in draw(0...levels - 1) },
      policy: policy)
    var list = [Region(code: "0", name: "0", level: 0, parent: nil, tile: nil)]
    for level in stride(from: 1, to: levels, by: 1) {
      for (number, region) in list.enumerated() where region.level == level - 1 {
        for child in 0..<draw(1...(levels == 3 ? 2 : 3)) {
          list.append(
            Region(code: region.code + "\(child)", name: "", level: level, parent: number, tile: nil))
        }
      }
    }
    regions = RegionTree(sorted: list, levels: levels)
    let weights = sizes.map { size in (0..<size).map { _ in 1 << draw(0...5) } }
    children = []
    for region in regions.byLevel[levels - 1] {
      let size = 1 << draw(3...7)
      for _ in 0..<size {
        let codes = weights.map { weights -> Int in
          var rest = draw(0...(weights.reduce(0, +) - 1))
          return weights.firstIndex { weight in
            rest -= weight
            return rest < 0
          } ?? 0
        }
        children.append((region, codes))
      }
    }
  }

  /// A snapshot by the counts of each region of the lowest level, over all dimensions crossed, the last one fastest.
  init(schema: Schema, regions: RegionTree = smallTree(branches: []), counts: [[Int]]) {
    self.schema = schema
    self.regions = regions
    children = []
    let sizes = schema.records[0].dimensions.map(\.codes.count)
    for (region, cells) in zip(regions.byLevel[schema.levels.count - 1], counts) {
      for (cell, count) in cells.enumerated() {
        var rest = cell
        let codes = sizes.reversed().map { size -> Int in
          defer { rest /= size }
          return rest % size
        }
        children += repeatElement((region: region, codes: Array(codes.reversed())), count: count)
      }
    }
  }

  /// The cells as the rules and the proofs see them.
  func cells(history: (inout RecordHistory, CellSpace) -> Void = { _, _ in }) throws -> RecordCells {
    let space = try #require(CellSpace(record: 0, schema: schema))
    let values = CellValues(counts: counts, space: space, schema: schema, regions: regions)
    var known = RecordHistory(cells: values.values.count)
    history(&known, space)
    return RecordCells(
      space: space, schema: schema, regions: regions, values: values,
      isReported: regions.regions.map { _ in true }, history: known)
  }

  /// The reader's view if some cells were withheld and all others printed, whatever protection would say.
  func attack(withholding isWithheld: (_ region: Int, _ codes: [Int: Int]) -> Bool) throws -> Attack {
    try attack(on: protected(reasons: reasons(withholding: isWithheld)))
  }

  /// A reason for each cell.
  func reasons(withholding isWithheld: (_ region: Int, _ codes: [Int: Int]) -> Bool) throws -> [CellReason] {
    let cells = try cells()
    var reasons = [CellReason](repeating: .published, count: cells.values.values.count)
    cells.forEachCell { index, region, cell in
      let face = cells.space.faces[Int(cells.space.faceOfCell[cell])]
      let codes = Dictionary(uniqueKeysWithValues: zip(face.dimensions, face.codes(ofCell: cell)))
      if isWithheld(region, codes) { reasons[index] = .secondary }
    }
    return reasons
  }

  /// The tables that given reasons lead to.
  func protected(reasons: [CellReason]) throws -> ProtectedCounts {
    var protected = ProtectedCounts(
      tables: schema.tables.map { table in
        PublishedTable(
          extents: schema.dimensions(of: table).map { $0.codes.count + 1 },
          regions: regions.byLevel[table.lowest].upperBound)
      })
    protected.add(RecordProtection.Outcome(reasons: reasons), of: try cells())
    return protected
  }
}
