internal import Statistics

/// The room in which segments lie end to end, parted by thin gaps; only what has a number takes part.
struct StackedLane {
  private let table: FigureTable
  private let words: FigureWords
  private let from: Double
  private let scale: LinearScale

  /// A lane between two sides of a drawing: the longest bar fills it.
  init(_ table: FigureTable, _ words: FigureWords, from: Double, to: Double) {
    self.table = table
    self.words = words
    self.from = from
    let sums = table.rows.indices.map { row in
      table.columns.indices.reduce(0.0) { $0 + Self.length(table[row, $1]) }
    }
    let counts = table.rows.indices.map { row in
      table.columns.indices.count { table[row, $0].number != nil }
    }
    let gaps = Double(max(0, (counts.max() ?? 0) - 1)) * Self.gap
    scale = LinearScale(filling: sums, from: from, to: to - gaps)
  }

  /// The segments of a row that have a number, by column; one that is 0 is empty.
  func segments(_ row: Int) -> [(column: Int, from: Double, to: Double)] {
    var sum = 0.0
    var published = 0.0
    var segments: [(column: Int, from: Double, to: Double)] = []
    for column in table.columns.indices where table[row, column].number != nil {
      let next = sum + Self.length(table[row, column])
      let shift = published * Self.gap
      segments.append((column, scale(sum) + shift, scale(next) + shift))
      (sum, published) = (next, published + 1)
    }
    return segments
  }

  /// Where a row's last segment ends, or its single 0.
  func end(_ row: Int) -> Double {
    let end = segments(row).last?.to ?? from
    return nought(row).map { end + TextMeasure.width($0.text, isBold: true) } ?? end
  }

  /// A row's segments, with those numbers that fit inside; a single 0 where all are 0.
  func marks(_ row: Int, middle: Double, thickness: Double) -> [Mark] {
    if let (text, cell) = nought(row) {
      return [Mark(.text(Label(text, at: Point(from, middle + 5), isBold: true)), cell: cell)]
    }
    return segments(row).filter { $0.to > $0.from }.flatMap { segment -> [Mark] in
      let cell = Mark.Cell(row: row, column: segment.column)
      let box = Box(
        x: segment.from, y: middle - thickness / 2, width: segment.to - segment.from, height: thickness)
      let bar = Mark(.bar(box, .category(segment.column)), cell: cell)
      let text = words.short(table[row, segment.column])
      guard TextMeasure.width(text, size: TextMeasure.small, isBold: true) + 8 <= box.width else {
        return [bar]
      }
      let label = Label(
        text, at: Point(box.x + box.width / 2, middle + 4.5), anchor: .middle, size: TextMeasure.small,
        isBold: true, paint: .text(onCategory: segment.column))
      return [bar, Mark(.text(label), cell: cell)]
    }
  }

  /// The number of a row in which all numbers are 0: without it there would be nothing to see.
  private func nought(_ row: Int) -> (text: String, cell: Mark.Cell)? {
    let segments = segments(row)
    guard let first = segments.first, segments.allSatisfy({ $0.to <= $0.from }) else { return nil }
    return (words.short(table[row, first.column]), Mark.Cell(row: row, column: first.column))
  }

  /// What a figure adds to its row: nothing below 0, as no bar can be taken away from another.
  private static func length(_ figure: Figure) -> Double { max(0, figure.number?.value ?? 0) }

  private static let gap = 2.0
}
