/// The names of categories beside their colours, in lines above a drawing: only for marks that have no room for names.
struct Key {
  private let names: [TextBlock]
  private let remark: TextBlock
  private let places: [Point]
  /// The height that the lines take, with the room that parts them from the drawing; 0 without names.
  let height: Double

  /// A key in a drawing of a width: names in the order of the categories' colours.
  ///
  /// - Parameter remark: what stands behind the names in softer letters, such as the unit.
  init(_ names: [String], remark: String = "", width: Double) {
    self.remark = TextBlock(remark, width: width, most: 1, size: TextMeasure.small, paint: .soft)
    let room = width - Self.swatch - Self.inset
    let lastRoom = room - self.remark.width
    self.names = names.enumerated().map {
      TextBlock($1, width: $0 == names.count - 1 ? lastRoom : room)
    }
    var sizes = self.names.map { (width: Self.swatch + Self.inset + $0.width, height: $0.height) }
    if let last = sizes.popLast() { sizes.append((last.width + self.remark.width, last.height)) }
    let flow = Flow(sizes, width: width, gap: 16, lineGap: 4)
    places = flow.places
    height = names.isEmpty ? 0 : flow.height + 12
  }

  /// The key's marks, from a height downwards.
  func marks(top: Double) -> [Mark] {
    var marks: [Mark] = []
    for (number, name) in names.enumerated() {
      let place = Point(places[number].x, places[number].y + top)
      let square = Box(
        x: place.x, y: place.y + (name.lineHeight - Self.swatch) / 2, width: Self.swatch, height: Self.swatch)
      let left = square.right + Self.inset
      marks += [Mark(.bar(square, .category(number)))] + name.marks(x: left, top: place.y)
      guard number == names.count - 1 else { continue }
      marks += remark.marks(x: left + name.width, top: place.y + 0.5)
    }
    return marks
  }

  private static let swatch = 12.0
  private static let inset = 6.0
}
