internal import Statistics

/// What the signs in a drawing mean, at its foot: only for forms that have no room for reasons beside the signs.
struct SignKey {
  private let texts: [TextBlock]
  private let flow: Flow

  /// The signs of a table's figures, in the order of their reasons.
  init(_ table: FigureTable, _ words: FigureWords, width: Double) {
    let absences = Set(table.figures.compactMap(\.absence))
    texts = Figure.Absence.allCases.filter(absences.contains).map {
      TextBlock(words.text(.none($0), unit: ""), width: width, size: TextMeasure.small, paint: .soft)
    }
    flow = Flow(texts.map { ($0.width, $0.height) }, width: width, gap: 16, lineGap: 2)
  }

  /// The height of the key, with the room that parts it from the drawing; 0 without signs.
  var height: Double { texts.isEmpty ? 0 : flow.height + Self.room }

  /// The key's marks below a height.
  func marks(top: Double) -> [Mark] {
    zip(texts, flow.places).flatMap { $0.marks(x: $1.x, top: top + Self.room + $1.y) }
  }

  private static let room = 10.0
}
