/// A line of text in a drawing.
public struct Label: Sendable, Equatable {
  /// Which end of the text stands at its place.
  public enum Anchor: Sendable { case start, middle, end }

  /// What is written.
  public let text: String
  /// Where the anchored end of the baseline stands.
  public let place: Point
  /// Which end of the text stands there.
  public let anchor: Anchor
  /// The height of the letters' em.
  public let size: Double
  /// Whether it is written in weight 600.
  public let isBold: Bool
  /// The letters' colour.
  public let paint: Paint
  /// Whether it is cut free from what lies under it.
  public let hasHalo: Bool

  /// A line of text.
  public init(
    _ text: String, at place: Point, anchor: Anchor = .start, size: Double = TextMeasure.size,
    isBold: Bool = false, paint: Paint = .ink, hasHalo: Bool = false
  ) {
    self.text = text
    self.place = place
    self.anchor = anchor
    self.size = size
    self.isBold = isBold
    self.paint = paint
    self.hasHalo = hasHalo
  }

  /// The room that it takes, measured.
  public var box: Box {
    let width = TextMeasure.width(text, size: size, isBold: isBold)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(x: left, y: place.y - size * 0.88, width: width, height: size * 1.1)
  }
}
