/// The labels at the left of rows: broken into lines where they are long, so that none runs into what is drawn.
struct RowLabels {
  /// Where the drawing may begin.
  let width: Double
  private let lines: [[String]]

  /// The labels of a drawing of a width, of which they take at most 38 in a hundred.
  init(_ labels: [String], width total: Double) {
    let widest = labels.map { TextMeasure.width($0) }.max() ?? 0
    let room = min(widest + 1, total * 0.38)
    lines = labels.map { TextMeasure.lines($0, width: room) }
    width = labels.isEmpty ? 0 : room + 10
  }

  /// The height that a row's label takes.
  func height(_ row: Int) -> Double { Double(lines[row].count) * Self.lineHeight }

  /// A row's label, its lines around a height.
  func marks(_ row: Int, middle: Double) -> [Mark] {
    let first = middle - height(row) / 2 + Self.lineHeight - 4.5
    return lines[row].enumerated().map { number, line in
      Mark(.text(Label(line, at: Point(0, first + Double(number) * Self.lineHeight))))
    }
  }

  private static let lineHeight = 18.0
}
