/// A place in a drawing; x grows to the right, y downwards.
public struct Point: Sendable, Hashable {
  /// How far to the right.
  public let x: Double
  /// How far down.
  public let y: Double

  /// A place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle.
public struct Box: Sendable, Hashable {
  /// Its left side.
  public let x: Double
  /// Its upper side.
  public let y: Double
  /// From the left to the right side.
  public let width: Double
  /// From the upper to the lower side.
  public let height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The smallest one that holds all points; empty where there are none.
  public init(around points: [Point]) {
    let (left, top) = (points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0)
    self.init(
      x: left, y: top, width: (points.map(\.x).max() ?? 0) - left, height: (points.map(\.y).max() ?? 0) - top)
  }

  /// Its right side.
  public var right: Double { x + width }
  /// Its lower side.
  public var bottom: Double { y + height }

  /// Whether two share more than an edge.
  public func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether another lies inside.
  public func contains(_ other: Box) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }
}
