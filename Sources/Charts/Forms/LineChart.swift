internal import Statistics

/// Columns as lines over quarters. Under the lines a row of signs for each that has gaps; nothing else depends on them.
struct LineChart {
  private let table: FigureTable
  private let words: FigureWords

  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
  }

  func drawing(_ width: Double) -> Drawing {
    let height = table.numbers.isEmpty ? 0.0 : width >= Chart.Width.wide.units ? 200 : 180
    let labels = LineLabels(table, words, width: width, height: height)
    let isUnitApart = !["", "%"].contains(table.unit) && height > 0
    let top = labels.keyHeight + (isUnitApart ? 28 : height > 0 ? 8 : 0)
    let bottom = top + height
    let scale = LinearScale(showing: table.numbers, unit: table.unit, from: bottom, to: top)
    let ticks = height > 0 ? scale.ticks.map { scale.text($0) + (isUnitApart ? "" : table.unit) } : []
    let tickWidth = ticks.map { TextMeasure.width($0, size: TextMeasure.small) }.max() ?? LineLabels.swatch
    let left = tickWidth + 8
    let right = width - (labels.isBeside ? labels.columnWidth : 8)
    let axis = QuarterAxis(table.rows, from: left + 8, to: right)
    var marks = labels.isBeside ? [] : labels.key()
    if isUnitApart {
      let unit = TextBlock(table.unit, width: width, most: 1, size: TextMeasure.small, paint: .soft)
      let isShort = unit.width <= tickWidth
      marks += unit.marks(
        x: isShort ? tickWidth : 0, top: labels.keyHeight, anchor: isShort ? .end : .start)
    }
    for (tick, text) in zip(scale.ticks, ticks) {
      let y = scale(tick)
      marks.append(
        Mark(.rule(Point(left, y), Point(right + 8, y), tick == 0 ? .soft : .line, isDashed: false)))
      marks.append(
        Mark(
          .text(
            Label(
              text, at: Point(tickWidth, y + 4.5), anchor: .end, size: TextMeasure.small, paint: .soft))))
    }
    let curves = table.columns.indices.map {
      Curve(table, column: $0, axis: axis, paint: .category($0))
    }
    marks += curves.flatMap { $0.marks(scale) }
    if labels.isBeside { marks += labels.beside(x: right, scale: scale, within: top - 8...bottom + 8) }
    var y = bottom + 8
    for column in curves.indices where Curve.hasGap(table, column: column) {
      if curves.count > 1 {
        marks += labels.swatch(column, x: tickWidth - LineLabels.swatch, middle: y + 9)
      }
      marks += curves[column].signs(middle: y + 9)
      y += 18
    }
    marks += axis.labels(top: y, right: width)
    y += axis.labelHeight(width: width)
    let key = SignKey(table, words, width: width)
    marks += key.marks(top: y)
    return Drawing(width: width, height: y + key.height + 2, marks: marks)
  }
}
