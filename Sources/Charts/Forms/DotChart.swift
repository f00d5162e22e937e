internal import Statistics

/// A dot a row on a light rule, its number beside; the most at the top, rows without a number at the end by code, with
/// their reasons in words.
struct DotChart {
  private let table: FigureTable
  private let words: FigureWords
  private let reference: Chart.Reference?
  private let highlighted: Int?

  init(_ table: FigureTable, _ words: FigureWords, reference: Chart.Reference?, highlighted: Int?) {
    self.table = table
    self.words = words
    self.reference = reference
    self.highlighted = highlighted
  }

  /// The rows as they stand.
  var order: [Int] {
    table.rows.indices.sorted { one, other in
      switch (table[one, 0].number, table[other, 0].number) {
      case (let first?, let second?) where first < second || second < first: second < first
      case (_?, nil): true
      case (nil, _?): false
      default: (table.rows[one].code, one) < (table.rows[other].code, other)
      }
    }
  }

  func drawing(_ width: Double) -> Drawing {
    let texts = table.rows.indices.map { words.text(table[$0, 0], unit: table.unit) }
    let longest = DotLane.longest(table, texts)
    let share = max(0.15, min(0.38, (width - longest - 60) / width))
    let labels = RowLabels(table.rows.map(\.label), width: width, share: share)
    let names = table.rows.enumerated().map { row, heading in
      let isBold = row == highlighted
      return TextBlock(heading.label, width: labels.room + (isBold ? 8 : 0), isBold: isBold)
    }
    let line = table.numbers.isEmpty ? nil : reference
    let lane = DotLane(table, texts, reference: line?.number, from: labels.width, width: width)
    var marks: [Mark] = []
    let top = line.map { heading($0, lane.scale, width, &marks) } ?? 2
    var y = top
    var bottom = top
    var rows: [Mark] = []
    for row in order {
      let hasNumber = table[row, 0].number != nil
      let reasons = hasNumber ? 0 : reasonHeight(width - labels.width)
      let height = max(26, max(names[row].height, reasons) + 6)
      let middle = y + height / 2
      rows += names[row].marks(x: 0, middle: middle)
      rows +=
        hasNumber
        ? lane.marks(row, middle: middle, isHighlighted: row == highlighted)
        : TextBlock(texts[row], width: width - labels.width, paint: .soft)
          .marks(x: labels.width, middle: middle, cell: Mark.Cell(row: row, column: 0))
      y += height
      if hasNumber { bottom = y }
    }
    if let x = line.map({ lane.scale($0.number) }) {
      marks.append(Mark(.rule(Point(x, top), Point(x, bottom), .soft, isDashed: true)))
    }
    return Drawing(width: width, height: y + 2, marks: marks + rows)
  }

  /// Writes the reference's name and number over its line; where the rows begin below.
  private func heading(
    _ reference: Chart.Reference, _ scale: LinearScale, _ width: Double, _ marks: inout [Mark]
  ) -> Double {
    let text =
      "\(reference.label) \(words.text(.number(reference.number, isRounded: reference.isRounded), unit: table.unit))"
    let block = TextBlock(text, width: width, size: TextMeasure.small, paint: .soft)
    let x = min(max(scale(reference.number), block.width / 2), width - block.width / 2)
    marks += block.marks(x: x, top: 0, anchor: .middle)
    return block.height + 2
  }

  /// The height of the longest of all reasons, so that no height tells which it is.
  private func reasonHeight(_ width: Double) -> Double {
    Figure.Absence.allCases.map {
      TextBlock(words.text(.none($0), unit: table.unit), width: width).height
    }.max() ?? 0
  }
}
