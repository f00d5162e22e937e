internal import Statistics

/// For each row a bar a column, one under the other, each with its name before it and its number at its end.
///
/// A desk has the rows' names at the left of their bars; a phone has them above, so that the bars keep their room.
struct GroupedBarChart {
  private let table: FigureTable
  private let words: FigureWords

  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
  }

  func drawing(_ width: Double) -> Drawing {
    let isNarrow = width < 400
    let heads = RowHeads(table.rows.map(\.label), width: width, share: 0.26, isAbove: isNarrow)
    let left = heads.isAbove ? 0 : heads.width + 6
    let names = RowLabels(
      table.columns.map(\.label), width: width, share: isNarrow ? 0.38 : 0.22, paint: .soft)
    let lane = BarLane(table, words, from: left + names.width, to: width)
    var marks: [Mark] = []
    var y = 2.0
    for row in table.rows.indices {
      marks += heads.marks(row, top: y, middle: y + max(Self.thickness, heads.height(row)) / 2)
      var bottom = y + heads.lead(row)
      for column in table.columns.indices {
        let cell = Mark.Cell(row: row, column: column)
        let height = max(Self.thickness, names.height(column), lane.height(table[row, column]))
        let middle = bottom + height / 2
        marks += names.marks(column, x: left, middle: middle)
        marks += lane.marks(cell, middle: middle, thickness: Self.thickness, paint: .category(column))
        bottom += height + Self.barGap
      }
      y = max(bottom - Self.barGap, y + heads.height(row)) + Self.rowGap
    }
    return Drawing(width: width, height: y - Self.rowGap + 2, marks: marks)
  }

  private static let thickness = 18.0
  private static let barGap = 3.0
  private static let rowGap = 16.0
}
