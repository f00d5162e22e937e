internal import Statistics

/// All attacks on the cells of one record kind, one after the other, each knowing what those before found.
struct KindAttack: Sendable {
  /// A cell that an attack got hold of.
  struct Hit: Sendable {
    let cell: Int
    let attack: AuditFinding.Attack
    /// The table in which it was withheld.
    let table: Int
    /// What is known of it; nil for contradictions.
    let range: ClosedRange<Int>?
  }

  private(set) var hits: [Hit] = []
  private(set) var undecided: [Int] = []
  private(set) var safeInPart: [Int] = []
  private(set) var safeInFractions: [Int] = []
  private(set) var pieces = 0
  private(set) var relaxedPieces = 0
  /// How many absent or rounded cells were left undecided.
  private(set) var undecidedOthers = 0
  /// Whether elimination or bounds were cut short.
  private(set) var isCut = false

  private let statements: Statements
  private let threshold: Int
  private let zerosArePublished: Bool

  /// Attacks what a release says of a record kind.
  init(release: Release, statements: Statements, limits: AuditLimits, tasks: Int) async {
    self.statements = statements
    threshold = max(0, min(release.schema.protection.threshold, Statements.limit))
    zerosArePublished = release.schema.protection.zeros == .publish
    let space = statements.space
    var (lower, upper) = (statements.lower, statements.upper)
    for clash in statements.clashes {
      let range = lower[clash.cell]...upper[clash.cell]
      hits.append(
        Hit(
          cell: clash.cell, attack: clash.isPrintedElsewhere ? .printedElsewhere : .contradiction,
          table: clash.table, range: clash.isPrintedElsewhere ? range : nil))
    }
    let all = Relations(release: release, space: space, lower: lower, upper: upper)
    for cell in Set(all.broken).sorted() { contradict(cell) }
    let linear = await LinearAttack(
      relations: all, space: space, regions: release.regions, tasks: tasks, budget: limits.eliminationWork)
    for region in linear.contradictions {
      if let cell = all.firstCell(home: region, regions: release.regions) { contradict(cell) }
    }
    isCut = !linear.cut.isEmpty
    for (cell, value) in linear.determined {
      guard lower[cell]...upper[cell] ~= value else {
        contradict(cell)
        continue
      }
      (lower[cell], upper[cell]) = (value, value)
      take(cell, .linear, value...value)
    }
    let bounds = Propagation(relations: all, lower: lower, upper: upper, visits: limits.boundVisits)
    for cell in bounds.impossible { contradict(cell) }
    isCut = isCut || bounds.isCut
    for cell in lower.indices where lower[cell] < upper[cell] {
      take(cell, .bounds, bounds.lower[cell]...bounds.upper[cell])
    }
    (lower, upper) = (bounds.lower, bounds.upper)
    await attackIntervals(all, lower, upper, release.regions, limits, tasks)
  }

  private mutating func attackIntervals(
    _ relations: Relations, _ lower: [Int], _ upper: [Int], _ regions: RegionTree, _ limits: AuditLimits,
    _ tasks: Int
  ) async {
    let bounded = Dictionary(
      hits.enumerated().filter { $1.attack == .bounds }.map { ($1.cell, $0) },
      uniquingKeysWith: { first, _ in first })
    let taken = Set(hits.lazy.filter { $0.attack != .bounds }.map(\.cell))
    let targets = statements.state.indices.compactMap { cell in
      statements.state[cell] != .known && lower[cell] < upper[cell] && !taken.contains(cell)
        ? Target(cell: cell, state: statements.state[cell], threshold: threshold) : nil
    }
    let attack = await IntervalAttack(
      relations: relations, lower: lower, upper: upper, state: statements.state, targets: targets,
      regions: regions, limits: limits, tasks: tasks)
    for cell in attack.contradictions { contradict(cell) }
    for (cell, range) in attack.given {
      if let number = bounded[cell] {
        let hit = hits[number]
        hits[number] = Hit(cell: cell, attack: .bounds, table: hit.table, range: range)
      } else {
        take(cell, .joint, range)
      }
    }
    let isWithheld = { [statements] (cell: Int) in statements.state[cell] == .withheld }
    let open = attack.undecided.filter { bounded[$0] == nil }
    undecided = open.filter(isWithheld)
    undecidedOthers = open.count - undecided.count
    safeInPart = attack.safeInPart.filter(isWithheld)
    safeInFractions = attack.safeInFractions.filter(isWithheld)
    (pieces, relaxedPieces) = (attack.pieces, attack.relaxedPieces)
  }

  private mutating func contradict(_ cell: Int) {
    hits.append(Hit(cell: cell, attack: .contradiction, table: Int(statements.table[cell]), range: nil))
  }

  private mutating func take(_ cell: Int, _ attack: AuditFinding.Attack, _ range: ClosedRange<Int>) {
    let target = Target(cell: cell, state: statements.state[cell], threshold: threshold)
    guard target.isGivenAway(range, zerosArePublished: zerosArePublished) else { return }
    hits.append(Hit(cell: cell, attack: attack, table: Int(statements.table[cell]), range: range))
  }
}

extension Relations {
  /// A cell of the block in which elimination met a contradiction; nil is the block of the top.
  func firstCell(home: Int?, regions: RegionTree) -> Int? {
    (0..<count).first { row in
      let region = Int(self.regions[row])
      return (isOverChildren[row] ? region : regions.regions[region].parent) == home
    }.map { Int(members[starts[$0]]) }
  }
}
