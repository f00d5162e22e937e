internal import Basics
internal import Statistics

/// Protects all tables of one record kind, level by level from the top: a block's decisions bind the blocks below.
struct RecordProtection: Sendable {
  let space: CellSpace
  let schema: Schema
  let regions: RegionTree
  let values: CellValues
  /// What is withheld for its own sake, and what cannot be or was not reported, before any block is decided.
  let primary: [CellReason]
  /// Withheld cells that an earlier release gave away.
  let isKnown: [Bool]
  let isReported: [Bool]

  /// What came of it.
  struct Outcome: Sendable {
    /// Why each cell is published or not.
    var reasons: [CellReason]
    /// The cells, by region and number within it, that could not be proven.
    var failures: [(region: Int, cell: Int)] = []
  }

  /// Decides every cell.
  func run(tasks: Int) async throws -> Outcome {
    var outcome = Outcome(reasons: primary)
    let search = MoveSearch(space: space)
    let least: Int32 = schema.protection.zeros == .publish ? 1 : 0
    let room = Room(values: values, space: space, regions: regions, least: least, isReported: isReported)
    var demands: [Int: [Demand]] = [:]
    for level in schema.levels.indices where space.cellsByLevel[level] > 0 {
      let families = families(atLevel: level)
      let asked = demands
      let decided = try await ParallelMap(tasks: tasks)(families) { family in
        var protection = BlockProtection(
          block: block(of: family.children, level: level, hasParent: family.parent != nil), search: search,
          room: room, policy: schema.protection)
        protection.decide(demands: family.parent.flatMap { asked[$0] } ?? [])
        return protection.result
      }
      demands = [:]
      for result in decided {
        for (child, region) in result.regions.enumerated() {
          let start = values.starts[region]
          let count = result.reasons.count / result.regions.count
          outcome.reasons.replaceSubrange(
            start..<start + count, with: result.reasons[child * count..<(child + 1) * count])
          demands[region] = result.demands[child]
        }
        outcome.failures += result.failures
      }
    }
    return outcome
  }

  /// Each region of the level above with its children; at the top each region by itself.
  private func families(atLevel level: Int) -> [(parent: Int?, children: [Int])] {
    guard level > 0 else { return regions.byLevel[0].map { (nil, [$0]) } }
    return regions.byLevel[level - 1].map { ($0, regions.children[$0]) }.filter { !$0.children.isEmpty }
  }

  private func block(of members: [Int], level: Int, hasParent: Bool) -> Block {
    let ranges = members.map { values.starts[$0]..<values.starts[$0 + 1] }
    return Block(
      space: space, level: level, regions: members, hasParent: hasParent,
      values: members.flatMap { values[region: $0] }, reasons: ranges.flatMap { primary[$0] },
      isKnown: ranges.flatMap { isKnown[$0] })
  }
}
