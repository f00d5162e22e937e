internal import Statistics

/// A column of quarters as a line: joined from one quarter to the next where both have a number, else broken.
struct Curve {
  private let table: FigureTable
  private let column: Int
  private let axis: QuarterAxis
  private let paint: Paint

  init(_ table: FigureTable, column: Int, axis: QuarterAxis, paint: Paint) {
    self.table = table
    self.column = column
    self.axis = axis
    self.paint = paint
  }

  /// Whether a quarter has no number.
  static func hasGap(_ table: FigureTable, column: Int) -> Bool {
    table.rows.indices.contains { table[$0, column].number == nil }
  }

  /// The rows that are joined, each run from its first to its last.
  var runs: [[Int]] {
    var runs: [[Int]] = []
    for row in table.rows.indices where table[row, column].number != nil {
      if let last = runs.last?.last, last == row - 1, axis.followsOn(row) {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// The lines, and a dot a number.
  func marks(_ scale: LinearScale) -> [Mark] {
    lines(scale) + runs.joined().compactMap { dot($0, scale, radius: axis.step < 14 ? 2.5 : 3.5) }
  }

  /// The lines alone.
  func lines(_ scale: LinearScale) -> [Mark] {
    runs.filter { $0.count > 1 }.map { run in
      Mark(.line(run.compactMap { place(of: $0, scale) }, paint))
    }
  }

  /// The dot of a row; none where there is no number.
  func dot(_ row: Int, _ scale: LinearScale, radius: Double) -> Mark? {
    place(of: row, scale).map {
      Mark(.dot($0, radius: radius, paint), cell: Mark.Cell(row: row, column: column))
    }
  }

  /// Where a row's number lies.
  func place(of row: Int, _ scale: LinearScale) -> Point? {
    table[row, column].number.map { Point(axis.places[row], scale($0)) }
  }

  /// The signs of the quarters without a number, on one height. Where quarters stand closer than signs are wide, some
  /// are left out; the broken line says the same.
  func signs(middle: Double) -> [Mark] {
    var marks: [Mark] = []
    var right = -Double.infinity
    for row in table.rows.indices {
      guard let absence = table[row, column].absence, axis.places[row] - TextMeasure.size / 2 >= right else {
        continue
      }
      let place = Point(axis.places[row], middle + TextMeasure.size * 0.35)
      let sign = Label(FigureWords.sign(of: absence), at: place, anchor: .middle, paint: .soft)
      marks.append(Mark(.text(sign), cell: Mark.Cell(row: row, column: column)))
      right = axis.places[row] + TextMeasure.size / 2 + 0.1
    }
    return marks
  }
}
