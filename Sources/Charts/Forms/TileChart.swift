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
    let onMap = ((width + Self.gap) / Double(max(1, places.columns)) - Self.gap).rounded(.down)
    let isMap = places.columns > 0 && onMap >= least
    let size = isMap ? min(max(least, Self.greatest), onMap) : min(width, leastForNames)
    let distance = size + Self.gap
    var marks: [Mark] = []
    var y = 0.0
    if isMap {
      marks += places.placed.flatMap {
        tile($0.row, x: Double($0.column) * distance, y: Double($0.line) * distance, size)
      }
      y = Double(places.lines) * distance - Self.gap
    }
    let others = isMap ? places.others : Array(table.rows.indices)
    if !others.isEmpty {
      if isMap {
        marks.append(Mark(.rule(Point(0, y + 12), Point(width, y + 12), .line, isDashed: false)))
        y += 24
      }
      let across = max(1, Int((width + Self.gap) / distance))
      for (number, row) in others.enumerated() {
        let (line, column) = number.quotientAndRemainder(dividingBy: across)
        marks += tile(row, x: Double(column) * distance, y: y + Double(line) * distance, size)
      }
      y += Double((others.count + across - 1) / across) * distance - Self.gap
    }
    if !table.numbers.isEmpty {
      let key = StepKey(steps, unit: table.unit, width: width)
      marks += key.marks(top: y)
      y += key.height
    }
    let signs = SignKey(table, words, width: width)
    marks += signs.marks(top: y)
    return Drawing(width: width, height: y + signs.height + 2, marks: marks)
  }

  private func tile(_ row: Int, x: Double, y: Double, _ size: Double) -> [Mark] {
    let figure = table[row, 0]
    let cell = Mark.Cell(row: row, column: 0)
    let step = figure.number.map(steps.step(of:))
    let paint = step.map(AmountSteps.text(on:)) ?? .soft
    let lines = name(row, size, most: Self.nameLines(size))
    let first = y + (size - Double(lines.count + 1) * Self.line) / 2 + 12
    let texts = (lines + [words.short(figure)]).enumerated().map { number, line in
      let isFigure = number == lines.count
      let place = Point(x + size / 2, first + Double(number) * Self.line)
      let label = Label(
        line, at: place, anchor: .middle, size: TextMeasure.small, isBold: isFigure && step != nil,
        paint: paint)
      return Mark(.text(label), cell: isFigure ? cell : nil)
    }
    return ground(step, Box(x: x, y: y, width: size, height: size), cell) + texts
  }

  private func name(_ row: Int, _ size: Double, most: Int) -> [String] {
    TextMeasure.lines(table.rows[row].label, width: size - 4, size: TextMeasure.small, most: most)
  }

  /// How many lines of a name a square holds, beside its number.
  private static func nameLines(_ size: Double) -> Int { max(1, min(3, Int((size - 1) / line) - 1)) }

  /// The least square that holds every number.
  private var least: Double {
    let numbers = table.figures.filter { $0.number != nil }
    let widths = numbers.map { TextMeasure.width(words.short($0), size: TextMeasure.small, isBold: true) }
    return max(Self.least, (widths.max() ?? 0) + 4)
  }

  /// The least square that holds every number, and every name as well as the greatest square holds it.
  private var leastForNames: Double {
    var size = least
    while size < Self.greatest,
      table.rows.indices.contains(where: { name($0, size, most: 99).count > Self.nameLines(size) })
    { size += 2 }
    return size
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

  private static let gap = 3.0
  /// Two lines of three characters and a number.
  private static let least = 46.0
  private static let greatest = 78.0
  /// The height of a line in a tile.
  private static let line = 15.0
}
