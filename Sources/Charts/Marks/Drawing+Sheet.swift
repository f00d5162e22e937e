/// A drawing that goes its own way: what it shows and where it comes from stand on it.
extension Drawing {
  /// The drawing on a sheet with a margin, under its title and subtitle and over its source line, each broken into
  /// lines where it is long.
  public func sheet(title: String, subtitle: String, source: String) -> Drawing {
    let margin = 20.0
    var marks: [Mark] = []
    var y = margin
    func write(_ text: String, size: Double, isBold: Bool, paint: Paint) {
      for line in TextMeasure.lines(text, width: width, size: size, isBold: isBold, most: 3) {
        y += size * 1.4
        let label = Label(
          line, at: Point(margin, y - size * 0.35), size: size, isBold: isBold, paint: paint)
        marks.append(Mark(.text(label)))
      }
    }
    write(title, size: 18, isBold: true, paint: .ink)
    write(subtitle, size: TextMeasure.small, isBold: false, paint: .soft)
    y += 12
    marks += self.marks.map { $0.moved(right: margin, down: y) }
    y += height + 12
    write(source, size: TextMeasure.small, isBold: false, paint: .soft)
    return Drawing(width: width + margin * 2, height: y + margin, marks: marks)
  }
}

extension Mark {
  /// The mark at another place.
  func moved(right x: Double, down y: Double) -> Mark {
    func moved(_ point: Point) -> Point { Point(point.x + x, point.y + y) }
    let shape: Shape =
      switch self.shape {
      case .bar(let box, let paint):
        .bar(Box(x: box.x + x, y: box.y + y, width: box.width, height: box.height), paint)
      case .line(let points, let paint): .line(points.map(moved), paint)
      case .dot(let centre, let radius, let paint): .dot(moved(centre), radius: radius, paint)
      case .rule(let from, let to, let paint, let isDashed):
        .rule(moved(from), moved(to), paint, isDashed: isDashed)
      case .text(let label):
        .text(
          Label(
            label.text, at: moved(label.place), anchor: label.anchor, size: label.size, isBold: label.isBold,
            paint: label.paint, hasHalo: label.hasHalo))
      }
    return Mark(shape, cell: cell)
  }
}
