/// Text broken into lines so that it stays inside of a width.
struct TextBlock {
  let lines: [String]
  let size: Double
  let isBold: Bool
  let paint: Paint

  /// Text in at most `most` lines of a width; what goes beyond ends in `…`. Lines come out about equally long.
  init(
    _ text: String, width: Double, most: Int = 3, size: Double = TextMeasure.size, isBold: Bool = false,
    paint: Paint = .ink
  ) {
    lines = Self.balanced(text, width: width) {
      TextMeasure.lines(text, width: $0, size: size, isBold: isBold, most: most)
    }
    self.size = size
    self.isBold = isBold
    self.paint = paint
  }

  /// From one baseline to the next.
  var lineHeight: Double { size + 4 }
  var height: Double { Double(lines.count) * lineHeight }
  var width: Double { lines.map { TextMeasure.width($0, size: size, isBold: isBold) }.max() ?? 0 }

  /// The lines of the narrowest width that breaks text into as few lines as `width` does; those of `width` where not
  /// all of the text has room.
  private static func balanced(_ text: String, width: Double, lines: (Double) -> [String]) -> [String] {
    var best = lines(width)
    func isWhole(_ lines: [String]) -> Bool { lines.last?.last != "…" || text.last == "…" }
    guard best.count > 1, isWhole(best) else { return best }
    var (tooNarrow, enough) = (width / 2, width)
    for _ in 0..<6 {
      let middle = (tooNarrow + enough) / 2
      let tried = lines(middle)
      if tried.count <= best.count, isWhole(tried) {
        (best, enough) = (tried, middle)
      } else {
        tooNarrow = middle
      }
    }
    return best
  }

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
