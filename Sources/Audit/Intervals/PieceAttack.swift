/// Attack 3: for every target of a piece the least and the most it can be in any solution of the piece's relations,
/// unless two solutions show before that it is safe.
struct PieceAttack: Sendable {
  /// What came out for a target.
  enum Verdict: Sendable, Equatable {
    /// Two solutions differ enough; `inWholeNumbers` where both consist of whole numbers.
    case safe(inWholeNumbers: Bool)
    /// It lies in this range, proven, which is narrower than is allowed.
    case given(ClosedRange<Int>)
    /// The budget ended, or the proof did not hold.
    case undecided
  }

  /// The verdict on each target of the piece.
  private(set) var verdicts: [(cell: Int, verdict: Verdict)] = []

  private let solved: SolvedPiece
  private let lower: [Int]
  private let upper: [Int]
  /// The bounds of the piece's cells, in their order.
  private let low: [Int]
  private let high: [Int]

  /// Attacks a piece.
  init(
    piece: Piece, relations: Relations, lower: [Int], upper: [Int], targets: [Int32: Target], size: Int,
    budget: Int
  ) throws(SolvedPiece.Failure) {
    self.lower = lower
    self.upper = upper
    solved = try SolvedPiece(rows: piece.rows, relations: relations, lower: lower, upper: upper, limit: size)
    low = solved.cells.map { lower[Int($0)] }
    high = solved.cells.map { upper[Int($0)] }
    let wanted = solved.cells.enumerated().compactMap { place, cell in
      targets[cell].map { (place: place, target: $0) }
    }
    guard var simplex = Simplex(solved, lower: lower, upper: upper) else { throw .tooLarge }
    guard let hasPoint = simplex.findPoint(budget: budget / 2) else { throw .tooLarge }
    guard hasPoint else {
      // What floating point calls impossible is believed with a proof only.
      throw simplex.impossibility.map(provesImpossible) == true ? .contradiction : .tooLarge
    }
    widen(&simplex, wanted, budget: budget / 2)
    for isLast in [false, true] {
      for (place, target) in wanted where (target.state == .absent) == isLast {
        verdicts.append((target.cell, verdict(&simplex, place, target, budget: budget)))
      }
    }
  }

  /// Pushes all open targets up or down at once, a few times, by chance that depends on numbers alone.
  private func widen(_ simplex: inout Simplex, _ wanted: [(place: Int, target: Target)], budget: Int) {
    for round in 0..<8 {
      let open = wanted.filter { !Self.isSafe(simplex, $0.place, $0.target) }
      guard open.count > 8 else { return }
      let stop = simplex.work + budget / 16
      while simplex.work < stop {
        let weights = open.map { place, target in
          let isUp = (PrimeField.scattered(target.cell) >> UInt64(round + 3)) & 1 == 1
          return (place: place, weight: isUp ? 1.0 : -1.0)
        }
        var gains = simplex.gains(
          weights.compactMap { simplex.roles[$0.place] >= 0 ? (simplex.roles[$0.place], $0.weight) : nil })
        for (place, weight) in weights where simplex.roles[place] < 0 {
          gains[-1 - simplex.roles[place]] += weight
        }
        guard let (column, isUp) = simplex.entering(gains) else { break }
        simplex.advance(column, isUp: isUp)
        simplex.remember()
      }
      simplex.spread()
    }
  }

  /// Whether the faulty variables, pushed towards their bounds, provably cannot all reach them.
  private func provesImpossible(_ proof: Simplex.Impossibility) -> Bool {
    let needed = proof.weights.reduce(0) { sum, part in
      sum + part.weight * (part.weight > 0 ? low[part.cell] : high[part.cell])
    }
    guard let most = solved.proves(most: proof.weights, factors: proof.factors, lower: low, upper: high)
    else {
      return false
    }
    return most < needed
  }

  private static func isSafe(_ simplex: Simplex, _ place: Int, _ target: Target) -> Bool {
    target.isSafe(least: simplex.least[place], most: simplex.most[place])
  }

  private func verdict(_ simplex: inout Simplex, _ place: Int, _ target: Target, budget: Int) -> Verdict {
    var range = lower[target.cell]...upper[target.cell]
    var isProven = true
    for weight in [1, -1] {
      while !Self.isSafe(simplex, place, target) {
        guard simplex.work < budget else { return .undecided }
        let gains = simplex.gains(of: place, weight: Double(weight))
        guard let (column, isUp) = simplex.entering(gains) else {
          let factors = gains.enumerated().compactMap { column, gain in
            abs(gain) < 1e-9 ? nil : (cell: simplex.nonbasic[column], factor: gain)
          }
          if let most = solved.proves(
            most: [(place, weight)], factors: factors,
            lower: low, upper: high)
          {
            let (least, most) = weight > 0 ? (range.lowerBound, most) : (-most, range.upperBound)
            if least <= most {
              range = max(least, range.lowerBound)...max(least, min(most, range.upperBound))
            }
          } else {
            isProven = false
          }
          break
        }
        simplex.advance(column, isUp: isUp)
        simplex.remember()
      }
    }
    if Self.isSafe(simplex, place, target) {
      return .safe(
        inWholeNumbers: target.isSafe(least: simplex.wholeLeast[place], most: simplex.wholeMost[place]))
    }
    let isGiven = target.isGivenAway(range, zerosArePublished: false)
    return isGiven ? .given(range) : isProven ? .safe(inWholeNumbers: false) : .undecided
  }
}
