internal import Statistics

/// A square a region, where a map of squares has it, darker for more; regions without a place stand below.
struct TileChart {
  private let table: FigureTable
  private let words: FigureWords
  private let places: TilePlaces
  private let steps: AmountSteps

  init(_ table: FigureTable, _ words: FigureWords, places: [Region.Tile?]) {
    self.table = table
    self.words = words
    self.places = TilePlaces(places, rows: table.rows.count)
    steps = AmountSteps(table.numbers)
  }

  func drawing(_ width: Double) -> Drawing {
    let least = max(Self.least, (table.figures.filter { $0.number != nil }.map(numberWidth).max() ?? 0) + 6)
    let greatest = max(least, Self.greatest)
    let columns = Double(max(1, places.columns))
    let onMap = ((width + Self.gap) / columns - Self.gap).rounded(.down)
    let isMap = onMap >= least && places.columns > 0
    let size = min(width, isMap ? min(greatest, onMap) : least)
    var marks: [Mark] = []
    var y = 0.0
    if isMap {
      for place in places.placed {
        marks += tile(
          place.row,
          Box(
            x: Double(place.column) * (size + Self.gap), y: Double(place.line) * (size + Self.gap),
            width: size, height: size))
      }
      y = Double(places.lines) * (size + Self.gap)
    }
    let others = isMap ? places.others : Array(table.rows.indices)
    if !others.isEmpty {
      y += isMap ? 12 : 0
      let across = max(1, Int((width + Self.gap) / (size + Self.gap)))
      for (number, row) in others.enumerated() {
        let (line, column) = number.quotientAndRemainder(dividingBy: across)
        marks += tile(
          row,
          Box(
            x: Double(column) * (size + Self.gap), y: y + Double(line) * (size + Self.gap),
            width: size, height: size))
      }
      y += Double((others.count + across - 1) / across) * (size + Self.gap)
    }
    y -= Self.gap
    if !table.numbers.isEmpty {
      let key = StepKey(steps, unit: table.unit, width: width)
      marks += key.marks(top: y)
      y += key.height
    }
    let signs = SignKey(table, words, width: width)
    marks += signs.marks(top: y)
    return Drawing(width: width, height: y + signs.height + 2, marks: marks)
  }

  private func tile(_ row: Int, _ box: Box) -> [Mark] {
    let figure = table[row, 0]
    let cell = Mark.Cell(row: row, column: 0)
    let step = figure.number.map(steps.step(of:))
    let paint = step.map(AmountSteps.text(on:)) ?? .soft
    let most = max(1, Int((box.height - 6 - Self.line) / Self.line))
    let name = TextBlock(
      table.rows[row].label, width: box.width - 4, most: min(3, most), size: TextMeasure.small, paint: paint)
    let number = TextBlock(
      words.short(figure), width: box.width, most: 1, size: TextMeasure.small, isBold: step != nil,
      paint: paint)
    let top = box.y + (box.height - name.height - number.height) / 2
    let x = box.x + box.width / 2
    return ground(step, box, cell) + name.marks(x: x, top: top, anchor: .middle)
      + number.marks(x: x, top: top + name.height, anchor: .middle, cell: cell)
  }

  /// A coloured square, or where there is no number an outline.
  private func ground(_ step: Int?, _ box: Box, _ cell: Mark.Cell) -> [Mark] {
    if let step { return [Mark(.bar(box, AmountSteps.paint(step)), cell: cell)] }
    let (left, top) = (box.x + 0.5, box.y + 0.5)
    let (right, bottom) = (box.right - 0.5, box.bottom - 0.5)
    let corners = [
      Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom), Point(left, top),
    ]
    return zip(corners, corners.dropFirst()).map { Mark(.rule($0, $1, .line, isDashed: false)) }
  }

  private func numberWidth(_ figure: Figure) -> Double {
    TextMeasure.width(words.short(figure), size: TextMeasure.small, isBold: true)
  }

  private static let gap = 3.0
  private static let least = 44.0
  private static let greatest = 78.0
  /// The height of a line in a tile.
  private static let line = TextMeasure.small + 4
}
