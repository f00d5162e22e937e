internal import Statistics

/// A small drawing of a line for each column, all on one scale, in rows of panels.
struct MultiplesChart {
  private let table: FigureTable
  private let words: FigureWords
  private let width: Double
  private let ticks: [String]
  /// Where the panels begin, beside the ticks' numbers.
  private let left: Double
  private let across: Int
  private let panelWidth: Double
  /// The height of a panel's lines; none where no number is published.
  private let height: Double

  init(_ table: FigureTable, _ words: FigureWords, width: Double) {
    self.table = table
    self.words = words
    self.width = width
    across = min(width >= Chart.Width.wide.units ? 4 : 2, table.columns.count)
    height = table.numbers.isEmpty ? 0 : 60
    let scale = LinearScale(showing: table.numbers, unit: table.unit, from: height, to: 0, ticks: 2)
    let unit = table.unit == "%" ? table.unit : ""
    ticks = height > 0 ? scale.ticks.map { scale.text($0) + unit } : []
    left = (ticks.map { TextMeasure.width($0, size: TextMeasure.small) + 8 }.max() ?? 0)
    panelWidth = (width - left - Self.gap * Double(across - 1)) / Double(across)
  }

  func drawing() -> Drawing {
    var marks: [Mark] = []
    var y = 0.0
    for first in stride(from: 0, to: table.columns.count, by: across) {
      y += first > 0 ? Self.gap : 0
      y = row(first..<min(first + across, table.columns.count), top: y, &marks)
    }
    let key = SignKey(table, words, width: width)
    marks += key.marks(top: y)
    return Drawing(width: width, height: y + key.height + 2, marks: marks)
  }

  /// Writes panels beside each other, the quarters' names under the first; where they end.
  private func row(_ columns: Range<Int>, top: Double, _ marks: inout [Mark]) -> Double {
    let names = columns.map { TextBlock(table.columns[$0].label, width: panelWidth, most: 2) }
    let nameEnd = top + (names.map(\.height).max() ?? 0)
    let from = nameEnd + Self.figureHeight + (height > 0 ? 10 : 0)
    let scale = LinearScale(
      showing: table.numbers, unit: table.unit, from: from + height, to: from, ticks: 2)
    marks += zip(scale.ticks, ticks).map { tick, text in
      let place = Point(left - 8, scale(tick) + 4.5)
      return Mark(.text(Label(text, at: place, anchor: .end, size: TextMeasure.small, paint: .soft)))
    }
    for (column, name) in zip(columns, names) {
      let x = left + Double(column - columns.lowerBound) * (panelWidth + Self.gap)
      marks += name.marks(x: x, top: nameEnd - name.height) + last(column, x: x, top: nameEnd)
      marks += zip(scale.ticks, ticks).map { tick, _ in
        let ends = (Point(x, scale(tick)), Point(x + panelWidth, scale(tick)))
        return Mark(.rule(ends.0, ends.1, tick == 0 ? .soft : .line, isDashed: false))
      }
      let curve = Curve(table, column: column, axis: axis(x), paint: .first)
      marks += curve.marks(scale) + curve.signs(middle: from + height + 13)
    }
    let hasGap = columns.contains { Curve.hasGap(table, column: $0) }
    let bottom = from + height + (hasGap ? 22 : 4)
    marks += axis(left).labels(top: bottom, left: left, right: left + panelWidth)
    return bottom + axis(left).labelHeight(width: panelWidth)
  }

  private func axis(_ x: Double) -> QuarterAxis {
    QuarterAxis(table.rows, from: x + 8, to: x + panelWidth - 8)
  }

  /// A panel's last figure.
  private func last(_ column: Int, x: Double, top: Double) -> [Mark] {
    let row = table.rows.count - 1
    let isNumber = table[row, column].number != nil
    let text = words.text(table[row, column], unit: table.unit)
    return TextBlock(text, width: panelWidth, most: 1, isBold: isNumber, paint: isNumber ? .ink : .soft)
      .marks(x: x, top: top, cell: Mark.Cell(row: row, column: column))
  }

  private static let figureHeight = 18.0
  private static let gap = 16.0
}
