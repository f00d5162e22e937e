internal import Statistics

/// What a row lacks, in words: each missing column's name with the reason, or the reason alone where nothing is there.
///
/// What cannot be by definition is nothing that a row with numbers lacks. The room does not depend on which reason it is,
/// so that a drawing is the same for one as for another.
struct MissingNote {
  /// Whether the row has no number at all, so that the note stands where the bar would begin.
  let isAlone: Bool
  /// The width that it has in one line; not above 0 where nothing is missing.
  let lineWidth: Double
  let height: Double
  private let items: [(text: TextBlock, place: Point, cell: Mark.Cell)]

  /// The note of a row in a room.
  init(_ table: FigureTable, _ words: FigureWords, row: Int, room: Double) {
    let cells = table.columns.indices.map { Mark.Cell(row: row, column: $0) }
    let without = cells.filter { table[$0.row, $0.column].number == nil }
    isAlone = without.count == cells.count
    let missing = isAlone ? without : without.filter { table[$0.row, $0.column].absence != .notApplicable }
    let reasons = Figure.Absence.allCases.map { words.text(.none($0), unit: "") }
    func block(_ text: String, most: Int = 3) -> TextBlock {
      TextBlock(text, width: room, most: most, size: TextMeasure.small, paint: .soft)
    }
    guard !isAlone else {
      let texts = missing.map { words.text(table[$0.row, $0.column], unit: "") }
      let distinct = texts.indices.filter { texts.firstIndex(of: texts[$0]) == $0 }.map { texts[$0] }
      let lines = reasons.map { block($0).lines.count }.max() ?? 1
      let text = block(distinct.joined(separator: " "), most: lines)
      lineWidth = room
      height = Double(lines) * text.lineHeight
      let inset = (height - text.height) / 2
      items = missing.prefix(1).map { (text, Point(0, inset), $0) }
      return
    }
    let widest = reasons.map { TextMeasure.width(" \($0)", size: TextMeasure.small) }.max() ?? 0
    let names = missing.map { cell in
      TextMeasure.lines(
        table.columns[cell.column].label, width: max(room - widest, 40), size: TextMeasure.small, most: 1)
    }
    let sizes = names.map { name in
      (TextMeasure.width(name.first ?? "", size: TextMeasure.small) + widest, TextMeasure.small + 4)
    }
    let flow = Flow(sizes, width: room, gap: Self.gap, lineGap: 0)
    lineWidth = sizes.reduce(-Self.gap) { $0 + $1.0 + Self.gap }
    height = flow.height
    items = zip(zip(missing, names), flow.places).map { pair, place in
      let reason = words.text(table[pair.0.row, pair.0.column], unit: "")
      return (block("\(pair.1.first ?? "") \(reason)", most: 1), place, pair.0)
    }
  }

  /// The note with its upper left corner at a place.
  func marks(x: Double, top: Double) -> [Mark] {
    items.flatMap { $0.text.marks(x: x + $0.place.x, top: top + $0.place.y, cell: $0.cell) }
  }

  private static let gap = 14.0
}
