/// Boxes one behind the other in lines, as words stand on a page.
struct Flow {
  /// The upper left corner of each.
  let places: [Point]
  let height: Double
  /// Where the longest line ends.
  let right: Double

  /// Boxes of widths and heights in lines of a width; one that is wider has a line of its own.
  init(_ sizes: [(width: Double, height: Double)], width: Double, gap: Double, lineGap: Double) {
    var places: [Point] = []
    var (x, y, bottom, right) = (0.0, 0.0, 0.0, 0.0)
    for size in sizes {
      if x > 0, x + size.width > width { (x, y) = (0, bottom + lineGap) }
      places.append(Point(x, y))
      bottom = max(bottom, y + size.height)
      right = max(right, x + size.width)
      x += size.width + gap
    }
    self.places = places
    height = bottom
    self.right = right
  }
}
