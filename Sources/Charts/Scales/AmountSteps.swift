internal import Statistics

/// Five steps of one width between the least and the greatest number that is printed, each with its colour.
struct AmountSteps {
  private let decimals: Int
  private let least: Int
  /// From the least to the greatest number, which may lie further apart than an `Int` can tell.
  private let span: UInt

  /// The steps of numbers.
  init(_ numbers: [FixedPoint]) {
    let decimals = numbers.map(\.decimals).max() ?? 0
    self.decimals = decimals
    let units = numbers.map { $0.units(in: decimals) }
    least = units.min() ?? 0
    span = UInt(bitPattern: (units.max() ?? 0) &- least)
  }

  /// The step of one of the numbers, from 0 to 4; the middle one where all are the same.
  func step(of number: FixedPoint) -> Int {
    guard span > 0 else { return 2 }
    let above = UInt(bitPattern: number.units(in: decimals) &- least)
    guard above < span else { return Self.count - 1 }
    return Int(span.dividingFullWidth(above.multipliedFullWidth(by: UInt(Self.count))).quotient)
  }

  /// The steps into which a number of this fineness can fall, and from which to which.
  var ranges: [(step: Int, first: FixedPoint, last: FixedPoint)] {
    let all = span > 0 ? Array(0..<Self.count) : [2]
    return all.compactMap { step in
      let first = span > 0 ? start(of: step) : least
      let last = span > 0 && step < Self.count - 1 ? start(of: step + 1) - 1 : least &+ Int(bitPattern: span)
      guard first <= last else { return nil }
      return (step, FixedPoint(units: first, decimals: decimals), FixedPoint(units: last, decimals: decimals))
    }
  }

  /// The colour of a step.
  static func paint(_ step: Int) -> Paint { Paint.steps[step] }

  /// The colour of text on a step.
  static func text(on step: Int) -> Paint { step >= 3 ? .onDark : .ink }

  /// The least number of a step, in units of the last decimal.
  private func start(of step: Int) -> Int {
    let count = UInt(Self.count)
    let (above, rest) = count.dividingFullWidth(span.multipliedFullWidth(by: UInt(step)))
    return least &+ Int(bitPattern: above &+ (rest > 0 ? 1 : 0))
  }

  private static let count = 5
}
