internal import Basics
internal import Statistics

/// Attack 3 on all relations of a record kind, cut into pieces that are solved side by side.
struct IntervalAttack: Sendable {
  /// Targets that are given away, ascending, with the proven range.
  private(set) var given: [(cell: Int, range: ClosedRange<Int>)] = []
  /// Targets on which nothing can be said, ascending.
  private(set) var undecided: [Int] = []
  /// Targets that are safe in pieces from which relations were left out.
  private(set) var safeInPart: [Int] = []
  /// Targets shown safe by solutions of which one is not in whole numbers.
  private(set) var safeInFractions: [Int] = []
  /// A cell of each piece without a solution.
  private(set) var contradictions: [Int] = []
  /// How many pieces were solved, and from how many of them relations were left out.
  private(set) var pieces = 0
  private(set) var relaxedPieces = 0

  /// Attacks targets.
  init(
    relations: Relations, lower: [Int], upper: [Int], state: [Statements.State], targets: [Target],
    regions: RegionTree, limits: AuditLimits, tasks: Int
  ) async {
    var isTarget = [Bool](repeating: false, count: lower.count)
    for target in targets { isTarget[target.cell] = true }
    let homes = (0..<relations.count).map { row in
      let region = Int(relations.regions[row])
      return relations.isOverChildren[row]
        ? Int32(region) : Int32(regions.regions[region].parent ?? regions.regions.count)
    }
    let cut = Pieces(
      relations: relations, isOpen: zip(lower, upper).map { $0 < $1 }, isTarget: isTarget,
      isAbsent: state.map { $0 == .absent }, homes: homes, limit: limits.pieceCells)
    let byCell = [Int32: Target](
      targets.map { (Int32($0.cell), $0) }, uniquingKeysWith: { first, _ in first })
    let outcomes: [PieceAttack.Outcome] =
      (try? await ParallelMap(tasks: tasks)(cut.pieces) { piece in
        PieceAttack.outcome(
          piece: piece, relations: relations, lower: lower, upper: upper, targets: byCell, limits: limits)
      }) ?? []
    var best: [Int: Rank] = [:]
    for (piece, outcome) in zip(cut.pieces, outcomes) {
      pieces += 1
      if piece.isRelaxed { relaxedPieces += 1 }
      if let cell = outcome.contradiction { contradictions.append(cell) }
      for (cell, verdict) in outcome.verdicts {
        let rank = Rank(verdict, isRelaxed: piece.isRelaxed)
        best[cell] = best[cell].map { $0.joined(with: rank) } ?? rank
      }
    }
    for cell in cut.tooLarge where isTarget[Int(cell)] { best[Int(cell)] = best[Int(cell)] ?? .undecided }
    for target in targets {
      switch best[target.cell] {
      case .given(let range): given.append((target.cell, range))
      case .undecided: undecided.append(target.cell)
      case .inPart: safeInPart.append(target.cell)
      case .inFractions: safeInFractions.append(target.cell)
      // A target of no relation is as free as its bounds.
      case .safe, nil: break
      }
    }
  }

  /// What several pieces say of one cell.
  private enum Rank {
    case given(ClosedRange<Int>), safe, inFractions, inPart, undecided

    init(_ verdict: PieceAttack.Verdict, isRelaxed: Bool) {
      self =
        switch verdict {
        case .given(let range): .given(range)
        case .undecided: .undecided
        case .safe where isRelaxed: .inPart
        case .safe(let inWholeNumbers): inWholeNumbers ? .safe : .inFractions
        }
    }

    /// What is given away in one piece is; otherwise the proof with the most relations counts.
    func joined(with other: Rank) -> Rank {
      switch (self, other) {
      case (.given(let one), .given(let two)): one.overlaps(two) ? .given(one.clamped(to: two)) : self
      case (.given, _): self
      case (_, .given): other
      case (.undecided, _): .undecided
      case (_, .undecided): .undecided
      default: self
      }
    }
  }
}

extension PieceAttack {
  /// What came of a piece, also where it could not be solved.
  struct Outcome: Sendable {
    let verdicts: [(cell: Int, verdict: Verdict)]
    /// A cell of the piece, where it has no solution.
    let contradiction: Int?
  }

  /// Attacks a piece.
  static func outcome(
    piece: Piece, relations: Relations, lower: [Int], upper: [Int], targets: [Int32: Target],
    limits: AuditLimits
  ) -> Outcome {
    let first = piece.rows.first.map { Int(relations.members[relations.starts[$0]]) }
    do throws(SolvedPiece.Failure) {
      let attack = try PieceAttack(
        piece: piece, relations: relations, lower: lower, upper: upper, targets: targets,
        size: limits.tableauNumbers, budget: limits.pieceWork)
      return Outcome(verdicts: attack.verdicts, contradiction: nil)
    } catch {
      let cells = Elimination.distinct(piece.rows.flatMap { relations.members[relations.row($0)] })
      return Outcome(
        verdicts: cells.compactMap { targets[$0].map { ($0.cell, Verdict.undecided) } },
        contradiction: error == .contradiction ? first : nil)
    }
  }
}
