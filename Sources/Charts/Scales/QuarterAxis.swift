internal import Statistics

/// Where the quarters of a table's rows stand: time runs evenly, also over a quarter that has no row.
struct QuarterAxis {
  /// The rows' places.
  let places: [Double]
  /// How far one quarter is from the next.
  let step: Double
  private let quarters: [Int]
  private let rows: [FigureTable.Heading]

  /// Rows between two ends; a single one stands at the last. Rows whose codes are no ascending quarters stand one
  /// after the other.
  init(_ rows: [FigureTable.Heading], from: Double, to: Double) {
    let read = rows.compactMap { Period($0.code)?.number }
    let isAscending = read.count == rows.count && zip(read, read.dropFirst()).allSatisfy { $0 < $1 }
    let quarters = isAscending ? read : Array(rows.indices)
    let (first, last) = (quarters.first ?? 0, quarters.last ?? 0)
    let step = last > first ? (to - from) / Double(last - first) : to - from
    places = quarters.map { last > first ? from + Double($0 - first) * step : to }
    self.step = step
    self.quarters = quarters
    self.rows = rows
  }

  /// Whether a row is of the quarter just after that of the row before.
  func followsOn(_ row: Int) -> Bool { row > 0 && quarters[row] == quarters[row - 1] + 1 }

  /// The names of quarters from a height downwards, between a left end and a right one: the last, and before it as
  /// many as have room at one distance in time; the first and the last where there is room for two.
  func labels(top: Double, left: Double = 0, right: Double) -> [Mark] {
    let blocks = blocks(width: right - left)
    let middles = zip(places, blocks).map { min(max($0, left + $1.width / 2), right - $1.width / 2) }
    return chosen(middles, blocks.map(\.width)).flatMap {
      blocks[$0].marks(x: middles[$0], top: top, anchor: .middle)
    }
  }

  /// The height of the highest name.
  func labelHeight(width: Double) -> Double { blocks(width: width).map(\.height).max() ?? 0 }

  private func blocks(width: Double) -> [TextBlock] {
    rows.map { TextBlock($0.label, width: min(96, width * 0.45), size: TextMeasure.small, paint: .soft) }
  }

  private func chosen(_ middles: [Double], _ widths: [Double]) -> [Int] {
    guard let last = rows.indices.last else { return [] }
    func isClear(_ one: Int, _ next: Int) -> Bool {
      middles[next] - middles[one] >= (widths[one] + widths[next]) / 2 + 10
    }
    for stride in 1...max(1, quarters[last] - quarters[0]) {
      let kept = rows.indices.filter { (quarters[last] - quarters[$0]).isMultiple(of: stride) }
      if kept.count < 3 { break }
      if zip(kept, kept.dropFirst()).allSatisfy(isClear) { return kept }
    }
    return last > 0 && isClear(0, last) ? [0, last] : [last]
  }
}
