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
    let (thickness, gap) = table.rows.count > 12 ? (20.0, 8.0) : (24.0, 12.0)
    let labels = RowHeads(table.rows.map(\.label), width: width, share: 0.3)
    let lane = StackedLane(table, words, from: labels.width, to: width)
    let rows = table.rows.indices.map { MissingNote(table, words, row: $0, room: width - labels.width) }
    let isBeside = table.rows.indices.allSatisfy {
      lane.end($0) + Self.noteGap + rows[$0].lineWidth <= width || !rows[$0].isBelow
    }
    let heads = SegmentHeads(table, lane, width: width)
    var marks = heads.marks
    var y = heads.height
    for row in table.rows.indices {
      let note = rows[row]
      let isAlone = !note.isBelow
      var height = max(thickness, labels.height(row), isAlone ? note.height : 0)
      let middle = y + labels.lead(row) + height / 2
      marks += labels.marks(row, top: y, middle: middle)
      marks += lane.marks(row, middle: middle, thickness: thickness)
      if isAlone {
        marks += note.marks(x: labels.width, top: middle - note.height / 2)
      } else if isBeside {
        marks += note.marks(x: lane.end(row) + Self.noteGap, top: middle - note.height / 2)
      } else {
        marks += note.marks(x: labels.width, top: middle + thickness / 2 + 4)
        height = max(height, height / 2 + thickness / 2 + 4 + note.height)
      }
      y += labels.lead(row) + height + gap
    }
    return Drawing(width: width, height: y - gap + 2, marks: marks)
  }

  private static let noteGap = 10.0
}
