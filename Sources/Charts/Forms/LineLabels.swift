internal import Statistics

/// The names of lines with their last figures: beside the lines' ends where they have room there, else above the
/// drawing with the lines' colours.
struct LineLabels {
  /// Whether they stand beside the ends.
  let isBeside: Bool
  /// The room that they take beside the drawing.
  let columnWidth: Double
  /// The room that they take above it.
  let keyHeight: Double
  private let table: FigureTable
  private let labels: [NamedValue]
  private let places: [Point]

  /// The labels of a drawing of a width, whose lines have a height.
  init(_ table: FigureTable, _ words: FigureWords, width: Double, height: Double) {
    self.table = table
    let last = table.rows.count - 1
    let values = table.columns.indices.map { column in
      switch table[last, column] {
      case .none(let absence): FigureWords.sign(of: absence)
      case let figure: words.text(figure, unit: table.unit)
      }
    }
    let names = table.columns.count > 1 ? table.columns.map(\.label) : [""]
    // A nameless line without a number would be a colour for nothing.
    guard names.count > 1 || !table.numbers.isEmpty else {
      (isBeside, columnWidth, keyHeight, self.labels, places) = (false, 0, 0, [], [])
      return
    }
    func labels(_ room: Double, most: Int, swatches: Bool) -> [NamedValue] {
      table.columns.indices.map { column in
        let isNumber = table[last, column].number != nil
        return NamedValue(
          names[column], value: values[column], isNumber: isNumber,
          width: swatches || !isNumber ? room - Self.swatch - Self.inset : room, most: most)
      }
    }
    let room = max(92, width * 0.28)
    let beside = labels(room, most: 9, swatches: false)
    let needed = beside.reduce(0) { $0 + $1.height + Self.gap } - Self.gap
    isBeside = needed <= height && beside.allSatisfy { $0.lines <= 3 && $0.width <= room }
    if isBeside {
      self.labels = beside
      columnWidth =
        Self.distance
        + (zip(table.columns.indices, beside).map { column, label in
          label.width + (table[last, column].number == nil ? Self.swatch + Self.inset : 0)
        }.max() ?? 0)
      (keyHeight, places) = (0, [])
    } else {
      self.labels = labels(width, most: 3, swatches: true)
      columnWidth = 0
      let sizes = self.labels.map { ($0.width + Self.swatch + Self.inset, $0.height) }
      let flow = Flow(sizes, width: width, gap: 18, lineGap: 2)
      (keyHeight, places) = (flow.height + 12, flow.places)
    }
  }

  /// The labels above a drawing.
  func key() -> [Mark] {
    labels.indices.flatMap { column in
      swatch(column, x: places[column].x, middle: places[column].y + 9)
        + labels[column].marks(
          x: places[column].x + Self.swatch + Self.inset, top: places[column].y, cell: cell(column))
    }
  }

  /// The labels beside the ends of lines, which stand at `x`; those whose last quarter has no number are beside the
  /// last one that has, with their colour before them.
  func beside(x: Double, scale: LinearScale, within ends: ClosedRange<Double>) -> [Mark] {
    let last = table.rows.count - 1
    let wanted = table.columns.indices.map { column in
      table.rows.indices.last { table[$0, column].number != nil }
        .flatMap { table[$0, column].number }.map { scale($0) } ?? ends.upperBound
    }
    let middles =
      Spread.middles(wanted, heights: labels.map(\.height), gap: Self.gap, within: ends) ?? wanted
    let start = x + Self.distance
    return table.columns.indices.flatMap { column -> [Mark] in
      let top = middles[column] - labels[column].height / 2
      guard table[last, column].number != nil else {
        return swatch(column, x: start, middle: middles[column])
          + labels[column].marks(x: start + Self.swatch + Self.inset, top: top, cell: cell(column))
      }
      let leader = Mark(
        .rule(
          Point(x + 5, wanted[column]), Point(start - 3, middles[column]), .category(column), isDashed: false)
      )
      let isMoved = abs(middles[column] - wanted[column]) > 4
      return (isMoved ? [leader] : []) + labels[column].marks(x: start, top: top, cell: cell(column))
    }
  }

  /// A square of a line's colour.
  func swatch(_ column: Int, x: Double, middle: Double) -> [Mark] {
    let square = Box(x: x, y: middle - Self.swatch / 2, width: Self.swatch, height: Self.swatch)
    return [Mark(.bar(square, .category(column)))]
  }

  private func cell(_ column: Int) -> Mark.Cell { Mark.Cell(row: table.rows.count - 1, column: column) }

  /// The side of a square that stands for a line.
  static let swatch = 10.0
  private static let inset = 6.0
  private static let gap = 4.0
  /// From the line's end to its label.
  private static let distance = 16.0
}
