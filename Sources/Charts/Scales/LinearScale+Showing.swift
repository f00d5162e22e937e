internal import Statistics

/// Axes of lines and dots, which need not begin at 0 but must not make much of little.
extension LinearScale {
  /// A scale for numbers of a unit: of percentages at least ten points, within 0 and 100 where they are; of all else
  /// from 0. Only numbers that are printed come in here.
  init(showing numbers: [FixedPoint], unit: String, from: Double, to: Double, ticks count: Int = 4) {
    let values = numbers.map(\.value)
    guard unit == "%", let least = values.min(), let greatest = values.max(), least >= 0, greatest <= 100
    else {
      self.init(fromZero: numbers, from: from, to: to, ticks: count)
      return
    }
    let missing = max(0, Self.leastPoints - (greatest - least)) / 2
    let first = min(max(0, least - missing), 100 - Self.leastPoints)
    let last = max(min(100, greatest + missing), Self.leastPoints)
    let ends = [min(first, least).rounded(.down), max(last, greatest).rounded(.up)]
    self.init(around: ends.map { FixedPoint(units: Int($0)) }, from: from, to: to, ticks: count)
  }

  /// The least span of an axis of percentages, in percentage points.
  private static let leastPoints = 10.0
}
