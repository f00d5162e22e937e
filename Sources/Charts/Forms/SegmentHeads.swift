internal import Statistics

/// The columns' names above stacked bars: straight above the first row's segments where all have room there, else in
/// a key. The unit of the numbers stands behind them.
struct SegmentHeads {
  let marks: [Mark]
  let height: Double

  init(_ table: FigureTable, _ lane: StackedLane, width: Double) {
    let unit = table.bracketedUnit
    let segments = lane.segments(0)
    let names = table.columns.map { TextBlock($0.label, width: .infinity, size: TextMeasure.small) }
    let unitBlock = TextBlock(unit, width: width, most: 1, size: TextMeasure.small, paint: .soft)
    let ends = segments.dropFirst().map { $0.from - 8 } + [width - unitBlock.width]
    let fits = zip(zip(segments, names), ends).allSatisfy { $0.0.from + $0.1.width <= $1 }
    guard segments.count == names.count, fits else {
      let key = Key(table.columns.map(\.label), remark: unit, width: width)
      (marks, height) = (key.marks(top: 2), key.height + 2)
      return
    }
    marks =
      zip(segments, names).flatMap { $1.marks(x: $0.from, top: 0) }
      + unitBlock.marks(x: width, top: 0, anchor: .end)
    height = (names.first?.lineHeight ?? 0) + 3
  }
}
