public import Statistics

/// Numbers to lengths: a domain from the least to the greatest tick, and where they lie.
public struct LinearScale: Sendable, Equatable {
  /// The least and the greatest number.
  public let domain: ClosedRange<Double>
  /// The numbers that are written beside the axis, ascending.
  public let ticks: [Double]
  /// Where the beginning of the domain lies.
  public let from: Double
  /// Where the end of the domain lies.
  public let to: Double

  /// A scale that begins at 0 and ends at a round number not under any of `numbers`; with 0 to 1 where there are
  /// none, or all are 0. Only numbers that are printed come in here.
  public init(fromZero numbers: [FixedPoint], from: Double, to: Double, ticks count: Int = 4) {
    self.init(covering: [0] + numbers.map(\.value), from: from, to: to, ticks: count)
  }

  /// A scale between round numbers around all of `numbers`.
  public init(around numbers: [FixedPoint], from: Double, to: Double, ticks count: Int = 4) {
    self.init(covering: numbers.map(\.value), from: from, to: to, ticks: count)
  }

  /// A scale whose ends are 0 and the greatest of `numbers`, or the least where some are below 0: the longest bar
  /// fills the room, and never less than none. Without ticks, for drawings that write every number.
  public init(filling numbers: [Double], from: Double, to: Double) {
    self.init(filling: numbers, from: from, length: max(0, to - from))
  }

  /// A scale whose longest bar has a length, to the left where that is negative.
  public init(filling numbers: [Double], from: Double, length: Double) {
    let least = min(0, numbers.min() ?? 0)
    let greatest = max(0, numbers.max() ?? 0)
    domain = least...(greatest > least ? greatest : least + 1)
    ticks = []
    self.from = from
    to = from + length
  }

  /// A scale between two numbers, without ticks.
  public init(between domain: ClosedRange<Double>, from: Double, to: Double) {
    self.domain = domain
    ticks = []
    self.from = from
    self.to = to
  }

  private init(covering values: [Double], from: Double, to: Double, ticks count: Int) {
    let least = values.min() ?? 0
    let greatest = max(values.max() ?? 1, least)
    let span = greatest > least ? greatest - least : max(abs(greatest), 1)
    let step = Self.roundStep(span / Double(max(1, count)))
    let first = (least / step).rounded(.down)
    let last = (max(greatest, greatest > least ? least : least + span) / step).rounded(.up)
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    domain = first * step...last * step
    self.from = from
    self.to = to
  }

  /// Where a number lies.
  public func callAsFunction(_ number: FixedPoint) -> Double { self(number.value) }

  /// Where a number lies; at the beginning where the domain is a single number.
  public func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    return span > 0 ? from + (value - domain.lowerBound) / span * (to - from) : from
  }

  /// A tick in words: with as many decimals, up to three, as the ticks need.
  public func text(_ tick: Double) -> String {
    var (decimals, scale) = (0, 1.0)
    while decimals < 3, ticks.contains(where: { abs($0 * scale - ($0 * scale).rounded()) > 1e-6 }) {
      decimals += 1
      scale *= 10
    }
    let units = Int(exactly: (tick * scale).rounded())
    return units.map { FixedPoint(units: $0, decimals: decimals).text } ?? ""
  }

  /// The least of 1, 2, 5, 10, 20, 50, … that is not under a number.
  private static func roundStep(_ number: Double) -> Double {
    var power = 1.0
    while power * 10 <= number { power *= 10 }
    while power > number { power /= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= number } ?? power * 10
  }
}
