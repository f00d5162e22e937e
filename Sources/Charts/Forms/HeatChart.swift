internal import Statistics

/// A field for each row and column, darker for more, with its number. Columns that have no room beside each other
/// stand in blocks one below the other.
struct HeatChart {
  private let table: FigureTable
  private let words: FigureWords
  private let steps: AmountSteps

  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
    steps = AmountSteps(table.numbers)
  }

  func drawing(_ width: Double) -> Drawing {
    let labels = RowLabels(table.rows.map(\.label), width: width)
    let room = width - labels.width
    let most = max(1, Int((room + Self.gap) / (leastField(room) + Self.gap)))
    let blocks = (table.columns.count + most - 1) / most
    let across = (table.columns.count + blocks - 1) / blocks
    let field = min(Self.widest, (room + Self.gap) / Double(across) - Self.gap)
    var marks: [Mark] = []
    var y = 0.0
    for first in stride(from: 0, to: table.columns.count, by: across) {
      let columns = first..<min(first + across, table.columns.count)
      let heads = columns.map { head($0, field) }
      let headHeight = heads.map(\.height).max() ?? 0
      for (number, head) in heads.enumerated() {
        let x = labels.width + Double(number) * (field + Self.gap)
        marks += head.marks(x: x + field / 2, top: y + headHeight - head.height, anchor: .middle)
      }
      y += headHeight + (headHeight > 0 ? 4 : 0)
      for row in table.rows.indices {
        let height = max(28, labels.height(row) + 4)
        marks += labels.marks(row, middle: y + height / 2)
        for column in columns {
          let x = labels.width + Double(column - first) * (field + Self.gap)
          let box = Box(x: x, y: y, width: field, height: height)
          marks += self.field(row, column, box)
        }
        y += height + Self.gap
      }
      y += 14
    }
    y -= 14 + Self.gap
    let key = StepKey(steps, unit: table.unit, width: width)
    if !table.numbers.isEmpty {
      marks += key.marks(top: y)
      y += key.height
    }
    let signs = SignKey(table, words, width: width)
    marks += signs.marks(top: y)
    return Drawing(width: width, height: y + signs.height + 2, marks: marks)
  }

  private func field(_ row: Int, _ column: Int, _ box: Box) -> [Mark] {
    let figure = table[row, column]
    let cell = Mark.Cell(row: row, column: column)
    let step = figure.number.map(steps.step(of:))
    let place = Point(box.x + box.width / 2, box.y + box.height / 2 + 5)
    let paint = step.map(AmountSteps.text(on:)) ?? .soft
    let text = Mark(.text(Label(words.short(figure), at: place, anchor: .middle, paint: paint)), cell: cell)
    return (step.map { [Mark(.bar(box, AmountSteps.paint($0)), cell: cell)] } ?? []) + [text]
  }

  private func head(_ column: Int, _ field: Double) -> TextBlock {
    let isNamed = table.columns.count > 1 || !table.columnTitle.isEmpty
    return TextBlock(
      isNamed ? table.columns[column].label : "", width: field, most: 4, size: TextMeasure.small, paint: .soft
    )
  }

  /// The least width that holds every number, and heads in three lines where that is not much.
  private func leastField(_ room: Double) -> Double {
    let numbers = table.figures.filter { $0.number != nil }.map { TextMeasure.width(words.short($0)) + 8 }
    var width = min(room, max(Self.narrowest, numbers.max() ?? 0))
    while width < min(room, Self.forHeads),
      table.columns.contains(where: {
        TextMeasure.lines($0.label, width: width, size: TextMeasure.small, most: 9).count > 3
      })
    { width += 4 }
    return min(width, room)
  }

  private static let gap = 2.0
  private static let narrowest = 34.0
  private static let forHeads = 60.0
  private static let widest = 120.0
}
