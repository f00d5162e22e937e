internal import Statistics

/// What the colours of amounts mean, below a drawing: each step with its least and greatest number.
struct StepKey {
  private let steps: [Int]
  private let texts: [TextBlock]
  private let flow: Flow

  /// The key of steps of a unit.
  init(_ steps: AmountSteps, unit: String, width: Double) {
    let ranges = steps.ranges
    self.steps = ranges.map(\.step)
    texts = ranges.map { range in
      // A dash would run into the sign of a number below zero.
      let dash = range.first.units < 0 ? "～" : "–"
      let text =
        range.first == range.last
        ? "\(range.first.text)\(unit)" : "\(range.first.text)\(dash)\(range.last.text)\(unit)"
      return TextBlock(
        text, width: width - Self.swatch - Self.inset, size: TextMeasure.small, paint: .soft)
    }
    flow = Flow(
      texts.map { ($0.width + Self.swatch + Self.inset, $0.height) }, width: width, gap: 14, lineGap: 2)
  }

  /// The height of the key, with the room that parts it from the drawing.
  var height: Double { texts.isEmpty ? 0 : Self.room + flow.height }

  /// The key's marks below a height.
  func marks(top: Double) -> [Mark] {
    steps.indices.flatMap { number -> [Mark] in
      let place = Point(flow.places[number].x, flow.places[number].y + top + Self.room)
      let square = Box(x: place.x, y: place.y + 2.5, width: Self.swatch, height: Self.swatch)
      return [Mark(.bar(square, AmountSteps.paint(steps[number])))]
        + texts[number].marks(x: square.right + Self.inset, top: place.y)
    }
  }

  private static let swatch = 12.0
  private static let inset = 5.0
  private static let room = 12.0
}
