internal import Statistics

/// The room in which bars lie on one scale from 0, with their numbers at their ends; below 0 they go to the left.
///
/// The longest bar fills the room that the numbers leave. A figure without a number has its reason in words instead.
struct BarLane {
  private let table: FigureTable
  private let words: FigureWords
  private let from: Double
  private let to: Double
  private let scale: LinearScale
  /// Whether bars go to both sides, so that the place of 0 is drawn.
  private let hasNegatives: Bool
  /// Whether numbers below 0 stand on the other side of the place of 0, as there is no room for them at both ends.
  private let isCrowded: Bool

  /// A lane between two sides of a drawing.
  init(_ table: FigureTable, _ words: FigureWords, from: Double, to: Double) {
    self.table = table
    self.words = words
    self.from = from
    self.to = to
    let numbers = table.figures.filter { $0.number != nil }
    func room(_ figures: [Figure]) -> Double {
      let widths = figures.map { TextMeasure.width(words.text($0, unit: table.unit), isBold: true) }
      return widths.max().map { $0 + Self.inset } ?? 0
    }
    let negatives = numbers.filter { Self.isNegative($0) }
    hasNegatives = !negatives.isEmpty
    let (left, right) = (room(negatives), room(numbers.filter { !Self.isNegative($0) }))
    isCrowded = left > 0 && left + right > (to - from) * 0.6
    scale = LinearScale(
      filling: numbers.compactMap(\.number?.value), from: isCrowded ? from : from + left,
      to: to - (isCrowded ? max(left, right) : right))
  }

  /// The height of a figure's words where it has no number: that of the longest reason, whichever it is.
  func height(_ figure: Figure) -> Double {
    guard figure.number == nil else { return 0 }
    return Figure.Absence.allCases.map { reason(.none($0)).height }.max() ?? 0
  }

  /// A figure's bar and number, or its reason in words, around a height.
  func marks(_ cell: Mark.Cell, middle: Double, thickness: Double, paint: Paint) -> [Mark] {
    let figure = table[cell.row, cell.column]
    guard let number = figure.number else {
      return reason(figure).marks(x: from, middle: middle, cell: cell)
    }
    let (zero, end) = (scale(0), scale(number))
    let bar = Box(x: min(zero, end), y: middle - thickness / 2, width: abs(end - zero), height: thickness)
    let isLeft = Self.isNegative(figure) && !isCrowded
    let label = Label(
      words.text(figure, unit: table.unit),
      at: Point(isLeft ? bar.x - Self.inset : bar.right + Self.inset, middle + 5),
      anchor: isLeft ? .end : .start, isBold: true)
    let line = Mark.Shape.rule(
      Point(zero, bar.y - 2), Point(zero, bar.bottom + 2), .soft, isDashed: false)
    return (bar.width > 0 ? [Mark(.bar(bar, paint), cell: cell)] : [])
      + (hasNegatives ? [Mark(line)] : []) + [Mark(.text(label), cell: cell)]
  }

  private func reason(_ figure: Figure) -> TextBlock {
    TextBlock(words.text(figure, unit: table.unit), width: to - from, paint: .soft)
  }

  private static func isNegative(_ figure: Figure) -> Bool { (figure.number?.units ?? 0) < 0 }

  private static let inset = 6.0
}
