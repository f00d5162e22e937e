/// Marks on a sheet of a width and a height, in the order in which they are drawn.
public struct Drawing: Sendable, Equatable {
  public let width: Double
  public let height: Double
  public let marks: [Mark]

  /// A sheet with marks.
  public init(width: Double, height: Double, marks: [Mark]) {
    self.width = width
    self.height = height
    self.marks = marks
  }
}
