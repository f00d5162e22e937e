internal import Basics
internal import Statistics

/// Protects all tables of one record kind, level by level from the top: a block's decisions bind the blocks below.
struct RecordProtection: Sendable {
  let cells: RecordCells
  private let primary: [CellReason]
  private let search: MoveSearch
  private let room: Room

  /// How often a parent's cell is withheld after all because its children could not do without.
  private static let reopenings = 12

  init(cells: RecordCells) {
    self.cells = cells
    primary = cells.primaryReasons
    search = MoveSearch(space: cells.space)
    let least: Int32 = cells.schema.protection.zeros == .publish ? 1 : 0
    room = Room(
      values: cells.values, space: cells.space, regions: cells.regions, least: least,
      isReported: cells.isReported)
  }

  /// What came of it.
  struct Outcome: Sendable {
    /// Why each cell is published or not.
    var reasons: [CellReason]
    /// The cells, by region and number within it, that could not be proven.
    var failures: [(region: Int, cell: Int)] = []
  }

  /// Decides every cell. Where children cannot protect a cell among themselves, their parent's is withheld too and
  /// everything is decided anew: more is withheld each time, so this ends.
  func run(tasks: Int) async throws -> Outcome {
    var start = primary
    var left = Self.reopenings
    while true {
      let outcome = try await decide(from: start, tasks: tasks)
      guard !outcome.failures.isEmpty, left > 0 else { return outcome }
      left -= 1
      var isWider = false
      for failure in outcome.failures {
        guard let parent = cells.regions.regions[failure.region].parent else { continue }
        let index = cells.values.starts[parent] + failure.cell
        if start[index] == .published {
          start[index] = .below
          isWider = true
        }
      }
      if !isWider { return outcome }
    }
  }

  private func decide(from start: [CellReason], tasks: Int) async throws -> Outcome {
    var outcome = Outcome(reasons: start)
    var demands: [Int: [Demand]] = [:]
    for level in cells.schema.levels.indices where cells.space.cellsByLevel[level] > 0 {
      let asked = demands
      let decided = try await ParallelMap(tasks: tasks)(cells.regions.families(atLevel: level)) { family in
        var protection = BlockProtection(
          block: block(of: family.children, level: level, hasParent: family.parent != nil, reasons: start),
          demands: family.parent.flatMap { asked[$0] } ?? [], search: search, room: room,
          policy: cells.schema.protection)
        protection.decide()
        return protection.result
      }
      demands = [:]
      for result in decided {
        for (child, region) in result.regions.enumerated() {
          let first = cells.values.starts[region]
          let count = result.reasons.count / result.regions.count
          outcome.reasons.replaceSubrange(
            first..<first + count, with: result.reasons[child * count..<(child + 1) * count])
          demands[region] = result.demands[child]
        }
        outcome.failures += result.failures
      }
    }
    if outcome.failures.isEmpty {
      let implied = try await LinearSafety(cells: cells, reasons: outcome.reasons).impliedCells(tasks: tasks)
      outcome.failures = implied.map { ($0.region, $0.cell) }
    }
    return outcome
  }

  private func block(of members: [Int], level: Int, hasParent: Bool, reasons: [CellReason]) -> Block {
    let ranges = members.map { cells.values.starts[$0]..<cells.values.starts[$0 + 1] }
    return Block(
      space: cells.space, level: level, regions: members, hasParent: hasParent,
      values: members.flatMap { cells.values[region: $0] }, reasons: ranges.flatMap { reasons[$0] },
      isKnown: ranges.flatMap { cells.history.isKnown[$0] })
  }
}
