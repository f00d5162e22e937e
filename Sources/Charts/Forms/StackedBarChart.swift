internal import Statistics

/// For each row the columns' bars end to end, on one scale. A segment has its number inside where it fits.
///
/// A figure without a number leaves no room: the published ones close up, no frame stands around the whole, and the
/// row's end says in words what is missing.
struct StackedBarChart {
  private let table: FigureTable
  private let words: FigureWords

  init(_ table: FigureTable, _ words: FigureWords) {
    self.table = table
    self.words = words
  }

  func drawing(_ width: Double) -> Drawing {
    let labels = RowHeads(table.rows.map(\.label), width: width, share: 0.3)
    let thickness = table.rows.count > 12 ? 20.0 : 24
    let gap = (table.rows.count > 12 ? 8.0 : 12) + (labels.isAbove ? 4 : 0)
    let lane = StackedLane(table, words, from: labels.width, to: width)
    let notes = table.rows.indices.map { MissingNote(table, words, row: $0, room: width - labels.width) }
    let isBeside = table.rows.indices.allSatisfy {
      notes[$0].isAlone || lane.end($0) + Self.noteGap + notes[$0].lineWidth <= width
    }
    let heads = SegmentHeads(table, lane, width: width)
    var marks = heads.marks
    var y = heads.height
    for (row, note) in notes.enumerated() {
      let height = max(thickness, labels.height(row), note.isAlone ? note.height : 0)
      let middle = y + labels.lead(row) + height / 2
      marks += labels.marks(row, top: y, middle: middle)
      marks += lane.marks(row, middle: middle, thickness: thickness)
      var bottom = middle + height / 2
      if note.isAlone || isBeside {
        let x = note.isAlone ? labels.width : lane.end(row) + Self.noteGap
        marks += note.marks(x: x, top: middle - note.height / 2)
      } else if note.height > 0 {
        let top = middle + thickness / 2 + 4
        marks += note.marks(x: labels.width, top: top)
        bottom = max(bottom, top + note.height)
      }
      y = bottom + gap
    }
    return Drawing(width: width, height: y - gap + 2, marks: marks)
  }

  private static let noteGap = 10.0
}
