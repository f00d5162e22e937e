/// A name and behind it its figure, in bold where it is a number; on a line of its own where the name leaves no room.
struct NamedValue {
  private let name: TextBlock
  private let value: String
  private let isNumber: Bool
  private let isBeside: Bool

  /// A name in lines of a width, and a figure that is not broken.
  init(_ name: String, value: String, isNumber: Bool, width: Double, most: Int = 3) {
    self.name = TextBlock(name, width: width, most: most)
    self.value = value
    self.isNumber = isNumber
    let last = self.name.lines.last.map { TextMeasure.width($0) + Self.space }
    isBeside = last.map { $0 + TextMeasure.width(value, isBold: true) <= width } ?? true
  }

  /// The lines of the name and the figure.
  var lines: Int { max(1, name.lines.count + (isBeside ? 0 : 1)) }
  /// Where the last line ends, and the figure.
  var width: Double { max(name.width, valueStart + TextMeasure.width(value, isBold: true)) }
  var height: Double { Double(lines) * name.lineHeight }

  /// The lines from a height downwards.
  func marks(x: Double, top: Double, cell: Mark.Cell) -> [Mark] {
    let baseline = top + height - name.lineHeight / 2 + TextMeasure.size * 0.35
    let figure = Label(
      value, at: Point(x + valueStart, baseline), isBold: isNumber, paint: isNumber ? .ink : .soft)
    return name.marks(x: x, top: top, cell: nil) + [Mark(.text(figure), cell: cell)]
  }

  private var valueStart: Double {
    guard isBeside, let last = name.lines.last else { return 0 }
    return TextMeasure.width(last) + Self.space
  }

  private static let space = 5.0
}
