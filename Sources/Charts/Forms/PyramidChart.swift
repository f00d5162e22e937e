internal import Statistics

/// Two columns back to back on one scale, the rows from the bottom up with their names between.
struct PyramidChart {
  private let table: FigureTable
  private let words: FigureWords

  /// A drawing of a table with two columns.
  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
  }

  func drawing(_ width: Double) -> Drawing {
    let (thickness, gap) = table.rows.count > 12 ? (18.0, 4.0) : (22.0, 8.0)
    let labels = RowLabels(table.rows.map(\.label), width: width, share: 0.28)
    let unit = TextBlock(table.bracketedUnit, width: width * 0.28, size: TextMeasure.small, paint: .soft)
    let side = (width - max(labels.room, unit.width) - 2 * Self.margin) / 2
    let halves = [
      PyramidHalf(table, words, column: 0, inside: side, side: -side),
      PyramidHalf(table, words, column: 1, inside: width - side, side: side),
    ]
    let headHeight = max(unit.height, halves.map(\.head.height).max() ?? 0)
    var marks = halves.flatMap { $0.headMarks(bottom: headHeight) }
    marks += unit.marks(x: width / 2, top: headHeight - unit.height, anchor: .middle)
    var y = headHeight + 6
    for row in table.rows.indices.reversed() {
      let height = halves.reduce(max(thickness, labels.height(row))) { max($0, $1.height(row)) }
      let middle = y + height / 2
      marks += labels.marks(row, x: width / 2, middle: middle, anchor: .middle)
      marks += halves.flatMap { $0.marks(row, middle: middle, thickness: thickness) }
      y += height + gap
    }
    return Drawing(width: width, height: y - gap + 2, marks: marks)
  }

  private static let margin = 10.0
}

/// One side of a pyramid: bars that go from its inner edge outwards.
struct PyramidHalf {
  /// The column's name.
  let head: TextBlock
  private let table: FigureTable
  private let words: FigureWords
  private let column: Int
  private let scale: LinearScale
  private let anchor: Label.Anchor
  private let room: Double

  /// A side that begins at `inside` and is `side` wide, to the left where that is negative.
  init(_ table: FigureTable, _ words: FigureWords, column: Int, inside: Double, side: Double) {
    self.table = table
    self.words = words
    self.column = column
    room = abs(side)
    anchor = side < 0 ? .end : .start
    let texts = table.figures.filter { $0.number != nil }.map { TextMeasure.width(words.short($0)) }
    let length = max(0, room - (texts.max() ?? 0) - Self.inset)
    scale = LinearScale(
      filling: table.numbers.map { max(0, $0.value) }, from: inside,
      length: side < 0 ? -length : length)
    head = TextBlock(
      table.columns[column].label, width: room, isBold: true, paint: column == 0 ? .third : .fourth)
  }

  /// The column's name above its bars.
  func headMarks(bottom: Double) -> [Mark] {
    head.marks(x: scale.from, top: bottom - head.height, anchor: anchor)
  }

  /// The height of a row's words where it has no number.
  func height(_ row: Int) -> Double {
    guard table[row, column].number == nil else { return 0 }
    return Figure.Absence.allCases.map { reason(.none($0)).height }.max() ?? 0
  }

  /// A row's bar and number, or its reason in words.
  func marks(_ row: Int, middle: Double, thickness: Double) -> [Mark] {
    let cell = Mark.Cell(row: row, column: column)
    let figure = table[row, column]
    guard let number = figure.number else {
      return reason(figure).marks(x: scale.from, middle: middle, anchor: anchor, cell: cell)
    }
    let end = scale(max(0, number.value))
    let bar = Box(
      x: min(scale.from, end), y: middle - thickness / 2, width: abs(end - scale.from), height: thickness)
    let label = Label(
      words.short(figure), at: Point(end + (anchor == .end ? -Self.inset : Self.inset), middle + 5),
      anchor: anchor)
    return (bar.width > 0 ? [Mark(.bar(bar, column == 0 ? .third : .fourth), cell: cell)] : [])
      + [Mark(.text(label), cell: cell)]
  }

  private func reason(_ figure: Figure) -> TextBlock {
    TextBlock(words.text(figure, unit: ""), width: room, size: TextMeasure.small, paint: .soft)
  }

  private static let inset = 5.0
}
