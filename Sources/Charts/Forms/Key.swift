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
    let room = width - Self.swatch - Self.inset
    self.names = names.map { TextBlock($0, width: room) }
    self.remark = TextBlock(remark, width: width, most: 1, size: TextMeasure.small, paint: .soft)
    let sizes = self.names.map { (Self.swatch + Self.inset + $0.width, $0.height) }
    let last = remark.isEmpty ? [] : [(self.remark.width, self.remark.height)]
    let flow = Flow(sizes + last, width: width, gap: 18, lineGap: 4)
    places = flow.places
    height = names.isEmpty ? 0 : flow.height + 12
  }

  /// The key's marks, from a height downwards.
  func marks(top: Double) -> [Mark] {
    names.indices.flatMap { number -> [Mark] in
      let place = Point(places[number].x, places[number].y + top)
      let square = Box(
        x: place.x, y: place.y + (names[number].lineHeight - Self.swatch) / 2, width: Self.swatch,
        height: Self.swatch)
      return [Mark(.bar(square, .category(number)))]
        + names[number].marks(x: square.right + Self.inset, top: place.y)
    } + (places.dropFirst(names.count).last.map { remark.marks(x: $0.x, top: $0.y + top + 0.5) } ?? [])
  }

  private static let swatch = 12.0
  private static let inset = 6.0
}
