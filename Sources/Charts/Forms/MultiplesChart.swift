internal import Statistics

/// A small drawing of a line for each column, all on one scale, in rows of panels.
struct MultiplesChart {
  private let table: FigureTable
  private let words: FigureWords

  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
  }

  func drawing(_ width: Double) -> Drawing {
    let most = width >= Chart.Width.wide.units ? 4 : 2
    let across = min(most, table.columns.count)
    let measure = LinearScale(showing: table.numbers, unit: table.unit, from: Self.height, to: 0, ticks: 2)
    let hasNumbers = !table.numbers.isEmpty
    let unit = table.unit == "%" ? table.unit : ""
    let ticks = hasNumbers ? measure.ticks.map { measure.text($0) + unit } : []
    let tickWidth = ticks.map { TextMeasure.width($0, size: TextMeasure.small) }.max() ?? 0
    let left = hasNumbers ? tickWidth + 8 : 0
    let panel = (width - left - Self.gap * Double(across - 1)) / Double(across)
    let height = hasNumbers ? Self.height : 0
    var marks: [Mark] = []
    var y = 0.0
    for first in stride(from: 0, to: table.columns.count, by: across) {
      let columns = first..<min(first + across, table.columns.count)
      let titles = columns.map { TextBlock(table.columns[$0].label, width: panel, most: 2) }
      let top = y + (titles.map(\.height).max() ?? 0) + 18 + (hasNumbers ? 10 : 0)
      let scale = LinearScale(
        showing: table.numbers, unit: table.unit, from: top + height, to: top, ticks: 2)
      for (tick, text) in zip(scale.ticks, ticks) {
        let label = Label(
          text, at: Point(tickWidth, scale(tick) + 4.5), anchor: .end, size: TextMeasure.small, paint: .soft)
        marks.append(Mark(.text(label)))
      }
      for column in columns {
        let x = left + Double(column - first) * (panel + Self.gap)
        marks += titles[column - first].marks(
          x: x, top: top - (hasNumbers ? 28 : 18) - titles[column - first].height)
        marks += last(column, x: x, top: top - (hasNumbers ? 28 : 18), width: panel)
        marks += (hasNumbers ? scale.ticks : []).map {
          Mark(
            .rule(Point(x, scale($0)), Point(x + panel, scale($0)), $0 == 0 ? .soft : .line, isDashed: false))
        }
        let axis = QuarterAxis(table.rows, from: x + 8, to: x + panel - 8)
        let curve = Curve(table, column: column, axis: axis, paint: .first)
        marks += curve.marks(scale)
        marks += curve.signs(middle: top + height + 13)
      }
      y = top + height + 4 + (columns.contains { Curve.hasGap(table, column: $0) } ? 18 : 0)
      let axis = QuarterAxis(table.rows, from: left + 8, to: left + panel - 8)
      marks += axis.labels(top: y, left: left, width: left + panel)
      y += axis.labelHeight(width: panel) + Self.gap
    }
    let key = SignKey(table, words, width: width)
    marks += key.marks(top: y - Self.gap)
    return Drawing(width: width, height: y - Self.gap + key.height + 2, marks: marks)
  }

  /// A panel's last figure.
  private func last(_ column: Int, x: Double, top: Double, width: Double) -> [Mark] {
    let row = table.rows.count - 1
    let figure = table[row, column]
    let text = words.text(figure, unit: table.unit)
    let isNumber = figure.number != nil
    return TextBlock(text, width: width, most: 1, isBold: isNumber, paint: isNumber ? .ink : .soft)
      .marks(x: x, top: top, cell: Mark.Cell(row: row, column: column))
  }

  /// The height of a panel's lines.
  private static let height = 60.0
  private static let gap = 16.0
}
