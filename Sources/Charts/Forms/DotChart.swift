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
    let labels = RowLabels(table.rows.map(\.label), width: width)
    let texts = table.rows.indices.map { words.text(table[$0, 0], unit: table.unit) }
    let numbers = table.numbers
    let longest =
      table.rows.indices.filter { table[$0, 0].number != nil }
      .map { TextMeasure.width(texts[$0], isBold: true) }.max() ?? 0
    let line = numbers.isEmpty ? nil : reference
    let scale = LinearScale(
      showing: numbers + (line.map { [$0.number] } ?? []), unit: table.unit, from: labels.width + 8,
      to: max(labels.width + 28, width - longest - 14))
    var marks: [Mark] = []
    let top = line.map { heading($0, scale, width, &marks) } ?? 2
    var y = top
    var rows: [Mark] = []
    for row in order {
      let hasNumber = table[row, 0].number != nil
      let reasons = hasNumber ? 0 : reasonHeight(width - labels.width)
      let height = max(26, max(labels.height(row), reasons) + 6)
      let middle = y + height / 2
      rows += name(row, labels, middle)
      rows +=
        hasNumber
        ? figure(row, texts[row], scale, middle, width, line.map { scale($0.number) })
        : TextBlock(texts[row], width: width - labels.width, paint: .soft)
          .marks(x: labels.width, middle: middle, cell: Mark.Cell(row: row, column: 0))
      y += height
      if hasNumber, let line {
        let x = scale(line.number)
        marks.append(Mark(.rule(Point(x, y - height), Point(x, y), .soft, isDashed: true)))
      }
    }
    return Drawing(width: width, height: y + 2, marks: marks + rows)
  }

  /// Writes the reference's name and number over its line; where the rows begin below.
  private func heading(
    _ reference: Chart.Reference, _ scale: LinearScale, _ width: Double, _ marks: inout [Mark]
  ) -> Double {
    let text =
      "\(reference.label) \(words.text(.number(reference.number, isRounded: false), unit: table.unit))"
    let block = TextBlock(text, width: width, size: TextMeasure.small, paint: .soft)
    let x = min(max(scale(reference.number), block.width / 2), width - block.width / 2)
    marks += block.marks(x: x, top: 0, anchor: .middle)
    return block.height + 2
  }

  private func name(_ row: Int, _ labels: RowLabels, _ middle: Double) -> [Mark] {
    let marks = labels.marks(row, middle: middle)
    guard row == highlighted else { return marks }
    return marks.map { mark in
      guard case .text(let label) = mark.shape else { return mark }
      return Mark(.text(Label(label.text, at: label.place, isBold: true)))
    }
  }

  /// A rule, a dot, and the number on the side that is away from the reference.
  private func figure(
    _ row: Int, _ text: String, _ scale: LinearScale, _ middle: Double, _ width: Double, _ reference: Double?
  ) -> [Mark] {
    guard let number = table[row, 0].number else { return [] }
    let cell = Mark.Cell(row: row, column: 0)
    let x = scale(number)
    let room = TextMeasure.width(text, isBold: true) + Self.distance
    let isLeft = reference.map { x < $0 && $0 - x < room + 4 && x - room >= scale.from } ?? false
    let place = Point(isLeft ? x - Self.distance : x + Self.distance, middle + 5)
    let isHighlighted = row == highlighted
    return [
      Mark(.rule(Point(scale.from, middle), Point(scale.to, middle), .line, isDashed: false)),
      Mark(
        .dot(Point(x, middle), radius: isHighlighted ? 7 : 5.5, isHighlighted ? .second : .first), cell: cell),
      Mark(
        .text(Label(text, at: place, anchor: isLeft ? .end : .start, isBold: true, hasHalo: true)), cell: cell
      ),
    ]
  }

  /// The height of the longest of all reasons, so that no height tells which it is.
  private func reasonHeight(_ width: Double) -> Double {
    Figure.Absence.allCases.map {
      TextBlock(words.text(.none($0), unit: table.unit), width: width).height
    }.max() ?? 0
  }

  /// From a dot's middle to its number.
  private static let distance = 11.0
}
