/// Text broken into lines so that it stays inside of a width.
struct TextBlock {
  let lines: [String]
  let size: Double
  let isBold: Bool
  let paint: Paint

  /// Text in at most `most` lines of a width; what goes beyond ends in `…`.
  init(
    _ text: String, width: Double, most: Int = 3, size: Double = TextMeasure.size, isBold: Bool = false,
    paint: Paint = .ink
  ) {
    lines = TextMeasure.lines(text, width: width, size: size, isBold: isBold, most: most)
    self.size = size
    self.isBold = isBold
    self.paint = paint
  }

  /// From one baseline to the next.
  var lineHeight: Double { size + 4 }
  var height: Double { Double(lines.count) * lineHeight }
  var width: Double { lines.map { TextMeasure.width($0, size: size, isBold: isBold) }.max() ?? 0 }

  /// The lines at `x`, their middle at a height.
  func marks(x: Double, middle: Double, anchor: Label.Anchor = .start, cell: Mark.Cell? = nil) -> [Mark] {
    marks(x: x, top: middle - height / 2, anchor: anchor, cell: cell)
  }

  /// The lines at `x` from a height downwards.
  func marks(x: Double, top: Double, anchor: Label.Anchor = .start, cell: Mark.Cell? = nil) -> [Mark] {
    let first = top + lineHeight / 2 + size * 0.35
    return lines.enumerated().map { number, line in
      let place = Point(x, first + Double(number) * lineHeight)
      let label = Label(line, at: place, anchor: anchor, size: size, isBold: isBold, paint: paint)
      return Mark(.text(label), cell: cell)
    }
  }
}
