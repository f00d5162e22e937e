/// Figures in rows and columns, with the headings people read: what a chart draws, and the table beside it.
public struct FigureTable: Sendable, Equatable {
  /// The head of a row or a column.
  public struct Heading: Sendable, Hashable {
    /// The code in files: of a category, a region, an indicator or a period.
    public let code: String
    /// What people read.
    public let label: String

    /// A heading.
    public init(_ code: String, label: String) {
      self.code = code
      self.label = label
    }
  }

  /// What the rows are: 年龄, 地区, 季度.
  public let rowTitle: String
  /// What the columns are; empty where there is one column.
  public let columnTitle: String
  /// The heads of the rows.
  public let rows: [Heading]
  /// The heads of the columns.
  public let columns: [Heading]
  /// The figures, row by row.
  public let figures: [Figure]
  /// What stands behind a number: 人, %, 个百分点; may be empty.
  public let unit: String

  /// A table; there is a figure for each row and column.
  public init(
    rowTitle: String, columnTitle: String, rows: [Heading], columns: [Heading], figures: [Figure],
    unit: String
  ) {
    precondition(figures.count == rows.count * columns.count)
    self.rowTitle = rowTitle
    self.columnTitle = columnTitle
    self.rows = rows
    self.columns = columns
    self.figures = figures
    self.unit = unit
  }

  /// The figure in a row and a column.
  public subscript(row: Int, column: Int) -> Figure { figures[row * columns.count + column] }

  /// The numbers that there are, in order.
  public var numbers: [FixedPoint] { figures.compactMap(\.number) }
}
