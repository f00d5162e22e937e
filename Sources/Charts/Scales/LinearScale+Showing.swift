internal import Statistics

/// Axes of lines and dots, which need not begin at 0 but must not make much of little.
extension LinearScale {
  /// A scale for numbers of a unit: of percentages at least ten points, within 0 and 100 where they are; of all else
  /// from 0. Only numbers that are printed come in here.
  init(showing numbers: [FixedPoint], unit: String, from: Double, to: Double, ticks count: Int = 5) {
    let values = numbers.map(\.value)
    let whole = values.map { $0.rounded(.down) } + values.map { $0.rounded(.up) }
    guard unit == "%", let ends = Self.ends(whole, least: Self.leastPoints), ends.lowerBound >= 0,
      ends.upperBound <= 100
    else {
      self.init(fromZero: numbers, from: from, to: to, ticks: count)
      return
    }
    let tenths = [ends.lowerBound * 10, ends.upperBound * 10]
    self.init(
      around: tenths.map { FixedPoint(units: Int($0), decimals: 1) }, from: from, to: to, ticks: count)
  }

  /// A scale without ticks for a line that has no axis: from the least to the greatest number, and at least ten
  /// points of percentages, of all else a fifth of the greatest.
  init(sparking numbers: [FixedPoint], unit: String, from: Double, to: Double) {
    let greatest = numbers.map { abs($0.value) }.max() ?? 0
    let least = unit == "%" ? Self.leastPoints : max(greatest / 5, 1)
    self.init(between: Self.ends(numbers.map(\.value), least: least) ?? 0...1, from: from, to: to)
  }

  /// The least and the greatest number, moved apart to a least distance: not below 0, and not above 100 where the
  /// numbers are not.
  private static func ends(_ values: [Double], least distance: Double) -> ClosedRange<Double>? {
    guard let least = values.min(), let greatest = values.max() else { return nil }
    let missing = max(0, distance - (greatest - least)) / 2
    var (first, last) = (least - missing, greatest + missing)
    if greatest <= 100, last > 100 { (first, last) = (min(least, 100 - distance), 100) }
    if least >= 0, first < 0 { (first, last) = (0, max(greatest, distance)) }
    return first...last
  }

  /// The least span of an axis of percentages, in percentage points.
  private static let leastPoints = 10.0
}
