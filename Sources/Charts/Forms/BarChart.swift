internal import Statistics

/// A bar a row, its number at its end; a row without a number has its reason in words.
struct BarChart {
  private let table: FigureTable
  private let words: FigureWords

  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
  }

  private static let thickness = 24.0
  private static let gap = 12.0

  func drawing(_ width: Double) -> Drawing {
    let labels = RowLabels(table.rows.map(\.label), width: width)
    let texts = table.rows.indices.map { words.text(table[$0, 0], unit: table.unit) }
    let longest =
      zip(table.rows.indices, texts)
      .filter { table[$0.0, 0].number != nil }.map { TextMeasure.width($0.1, isBold: true) }.max() ?? 0
    let scale = LinearScale(fromZero: table.numbers, from: labels.width, to: width - longest - 8)
    let greatest = table.numbers.max()
    var marks: [Mark] = []
    var y = 4.0
    for row in table.rows.indices {
      let height = max(Self.thickness, labels.height(row))
      let middle = y + height / 2
      marks += labels.marks(row, middle: middle)
      let cell = Mark.Cell(row: row, column: 0)
      if let number = table[row, 0].number, let greatest {
        let end =
          greatest.units > 0
          ? scale.from + (scale.to - scale.from) * number.value / greatest.value : scale.from
        let top = middle - Self.thickness / 2
        marks.append(
          Mark(
            .bar(Box(x: scale.from, y: top, width: end - scale.from, height: Self.thickness), .first),
            cell: cell))
        marks.append(Mark(.text(Label(texts[row], at: Point(end + 6, middle + 5), isBold: true)), cell: cell))
      } else {
        marks.append(
          Mark(.text(Label(texts[row], at: Point(scale.from, middle + 5), paint: .soft)), cell: cell))
      }
      y += height + Self.gap
    }
    return Drawing(width: width, height: max(y - Self.gap + 4, 8), marks: marks)
  }
}
