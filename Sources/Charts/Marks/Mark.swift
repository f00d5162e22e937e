/// One thing that is drawn, and the figure that it shows.
public struct Mark: Sendable, Equatable {
  /// What is drawn.
  public enum Shape: Sendable, Equatable {
    /// An upright rectangle.
    case bar(Box, Paint)
    /// An open line through points.
    case line([Point], Paint)
    /// A filled circle.
    case dot(Point, radius: Double, Paint)
    /// A straight rule: an axis, a line of a grid, a reference.
    case rule(Point, Point, Paint, isDashed: Bool)
    /// A line of text.
    case text(Label)
  }

  /// What is drawn.
  public let shape: Shape
  /// The figure's row and column in the chart's table; nil for axes and headings.
  public let cell: Cell?

  /// A row and a column of a table.
  public struct Cell: Sendable, Hashable {
    /// The row, from 0.
    public let row: Int
    /// The column, from 0.
    public let column: Int

    /// A row and a column, from 0.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A mark.
  public init(_ shape: Shape, cell: Cell? = nil) {
    self.shape = shape
    self.cell = cell
  }

  /// The room that it takes.
  public var box: Box {
    switch shape {
    case .bar(let box, _): box
    case .line(let points, _): Box(around: points)
    case .dot(let centre, let radius, _):
      Box(x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2)
    case .rule(let from, let to, _, _): Box(around: [from, to])
    case .text(let label): label.box
    }
  }
}
