internal import Statistics

/// A bar a row, its number at its end; a row without a number has its reason in words.
struct BarChart {
  private let table: FigureTable
  private let words: FigureWords

  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
  }

  func drawing(_ width: Double) -> Drawing {
    let isLong = table.rows.count > 12
    let (thickness, gap) = isLong ? (18.0, 8.0) : (24.0, 12.0)
    let heads = RowHeads(table.rows.map(\.label), width: width, share: 0.38)
    let rowGap = heads.isAbove ? gap + 4 : gap
    let lane = BarLane(table, words, from: heads.width, to: width)
    var marks: [Mark] = []
    var y = 2.0
    for row in table.rows.indices {
      let height = max(thickness, heads.height(row), lane.height(table[row, 0]))
      let middle = y + heads.lead(row) + height / 2
      marks += heads.marks(row, top: y, middle: middle)
      marks += lane.marks(.init(row: row, column: 0), middle: middle, thickness: thickness, paint: .first)
      y = middle + height / 2 + rowGap
    }
    return Drawing(width: width, height: y - rowGap + 2, marks: marks)
  }
}
