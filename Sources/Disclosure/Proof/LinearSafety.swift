internal import Basics
internal import Statistics

/// The second proof, free of how the first one was found: no withheld cell follows by addition and subtraction from
/// the published ones, in all regions and tables of a record kind at once.
///
/// A cell is implied if the relations, with the published cells taken out, can be combined to name it alone: if its
/// unit vector lies in their row space (Langsrud, Secondary Cell Suppression by Gaussian Elimination, 2024). It is not
/// if one solution of the relations with all published cells at 0 has another number than 0 there: adding it to the
/// true table changes the cell and nothing that is published. So a solution is drawn at random, exactly, modulo a
/// large prime. The relations are eliminated family by family from the bottom, what they say of the parent's cells
/// alone is handed up, and numbers are filled in from the top: the solution is one of the whole system though it was
/// never written down in one piece. At last it is put into every relation; the proof rests on that check alone. A 0 by
/// chance, one time in 2^61, would withhold more, never less.
struct LinearSafety: Sendable {
  let cells: RecordCells
  let reasons: [CellReason]

  /// A cell of a region.
  struct Place: Sendable, Equatable {
    /// The region's number in the tree.
    let region: Int
    /// The cell's number within it.
    let cell: Int
  }

  /// The withheld cells that the published ones imply.
  func impliedCells(tasks: Int) async throws -> [Place] {
    let families = try await eliminate(tasks: tasks)
    let solution = try await solve(families, tasks: tasks)
    let isWrong = violated(by: solution)
    var implied: [Place] = []
    cells.forEachCell { index, region, cell in
      if isOpen(index), solution[index] == .zero || isWrong[index] {
        implied.append(Place(region: region, cell: cell))
      }
    }
    return implied
  }

  /// Whether a cell is withheld and not known from an earlier release.
  func isOpen(_ index: Int) -> Bool {
    switch reasons[index] {
    case .threshold, .group, .history, .secondary, .below: !cells.history.isKnown[index]
    case .published, .impossible, .notReported, .dropped: false
    }
  }

  /// All families, lowest level first, each with what those below it say of its children.
  private func eliminate(tasks: Int) async throws -> [[LinearFamily]] {
    var levels: [[LinearFamily]] = []
    var handedUp: [Int: [LinearFamily.Functional]] = [:]
    for level in cells.schema.levels.indices.reversed() where cells.space.cellsByLevel[level] > 0 {
      let below = handedUp
      let families = try await ParallelMap(tasks: tasks)(cells.regions.families(atLevel: level)) { family in
        LinearFamily(of: self, parent: family.parent, children: family.children) { below[$0] ?? [] }
      }
      handedUp = [:]
      for family in families {
        if let parent = family.parent { handedUp[parent] = family.functionals }
      }
      levels.append(families)
    }
    return levels
  }

  /// A number for every withheld cell, from the top; 0 for all others.
  private func solve(_ levels: [[LinearFamily]], tasks: Int) async throws -> [PrimeField] {
    var solution = [PrimeField](repeating: .zero, count: reasons.count)
    for families in levels.reversed() {
      let above = solution
      let values = try await ParallelMap(tasks: tasks)(families) { $0.solution(above: above) }
      for (family, values) in zip(families, values) {
        for (index, value) in zip(family.unknowns, values) { solution[index] = value }
      }
    }
    return solution
  }

  /// The cells of relations in which the numbers do not add up; none, unless the elimination is wrong.
  private func violated(by solution: [PrimeField]) -> [Bool] {
    var isWrong = [Bool](repeating: false, count: solution.count)
    func check(_ whole: Int, _ parts: [Int]) {
      let sum = parts.reduce(PrimeField.zero) { $0 + solution[$1] }
      guard sum != solution[whole] else { return }
      for index in parts + [whole] { isWrong[index] = true }
    }
    let starts = cells.values.starts
    for (region, place) in cells.regions.regions.enumerated() {
      for relation in cells.space.relations.prefix(cells.space.relations(atLevel: place.level)) {
        check(starts[region] + Int(relation.margin), relation.parts.map { starts[region] + Int($0) })
      }
      let children = cells.regions.children[region]
      guard let first = children.first else { continue }
      for cell in 0..<(starts[first + 1] - starts[first]) {
        check(starts[region] + cell, children.map { starts[$0] + cell })
      }
    }
    return isWrong
  }
}
