internal import Statistics

/// A small line without axes or text, with a dot where it ends in the last quarter.
struct SparkChart {
  private let table: FigureTable

  init(_ table: FigureTable) { self.table = table }

  func drawing() -> Drawing {
    let axis = QuarterAxis(table.rows, from: 5, to: Self.width - 5)
    let scale = LinearScale(sparking: table.numbers, unit: table.unit, from: Self.height - 6, to: 6)
    let curve = Curve(table, column: 0, axis: axis, paint: .first)
    let alone = curve.runs.filter { $0.count == 1 }.joined().filter { $0 != table.rows.count - 1 }
    let marks =
      curve.lines(scale) + alone.compactMap { curve.dot($0, scale, radius: 2) }
      + [curve.dot(table.rows.count - 1, scale, radius: 4)].compactMap { $0 }
    return Drawing(width: Self.width, height: Self.height, marks: marks)
  }

  private static let width = 120.0
  private static let height = 32.0
}
