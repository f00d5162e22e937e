/// Marks on a sheet of a width and a height, in the order in which they are drawn.
public struct Drawing: Sendable, Equatable {
  /// The sheet's width, in units that are near to pixels.
  public let width: Double
  /// The sheet's height.
  public let height: Double
  /// What is drawn, the undermost first.
  public let marks: [Mark]

  /// A sheet with marks.
  public init(width: Double, height: Double, marks: [Mark]) {
    self.width = width
    self.height = height
    self.marks = marks
  }
}
