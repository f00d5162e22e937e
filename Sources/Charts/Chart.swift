public import Statistics

/// A table of figures and the form in which it is drawn.
///
/// A figure without a number has no geometry: neither a mark nor an axis depends on what it might have been.
public struct Chart: Sendable {
  /// What the marks are and how they stand.
  public enum Form: Sendable, Equatable {
    /// A bar a row; the table has one column.
    case bars
    /// For each row a bar a column, side by side.
    case groupedBars
    /// For each row the columns' bars end to end.
    case stackedBars
    /// Two columns back to back, rows from the bottom up: age by sex.
    case pyramid
    /// A line a column over the rows, which are quarters; broken where there is no number. A single quarter makes no
    /// line: it has a bar a column.
    case lines
    /// A dot a row, sorted by number, those without one at the end by code; a column.
    ///
    /// `reference` is a line to compare with, such as the province's figure; `highlighted` is the row that the page
    /// is about.
    case dots(reference: Reference?, highlighted: Int? = nil)
    /// A small drawing of lines a column, all on one scale; the rows are quarters.
    case multiples
    /// A field a row and column, darker for more.
    case heat
    /// A field a row where `places` puts it, darker for more; a column. A row without a place stands in a list.
    case tiles(places: [Region.Tile?])
    /// One small line without axes, as stands beside a single figure; a column.
    case spark
  }

  /// A number with a name, drawn as a line across.
  public struct Reference: Sendable, Equatable {
    /// What people read: 全省.
    public let label: String
    /// Where the line stands.
    public let number: FixedPoint

    /// Whether it is made of rounded counts.
    public let isRounded: Bool

    /// A number with a name.
    public init(label: String, number: FixedPoint, isRounded: Bool = false) {
      self.label = label
      self.number = number
      self.isRounded = isRounded
    }
  }

  /// The widths for which a chart is drawn, in units that are near to pixels: letters keep their size.
  public enum Width: Sendable, CaseIterable {
    /// A phone.
    case narrow
    /// A desk, and paper.
    case wide

    /// The width of the drawing.
    public var units: Double { self == .narrow ? 300 : 560 }
  }

  /// How the figures are drawn.
  public let form: Form
  /// What is drawn.
  public let table: FigureTable
  /// How figures are written.
  public let words: FigureWords

  /// A chart.
  public init(_ form: Form, _ table: FigureTable, words: FigureWords) {
    self.form = form
    self.table = table
    self.words = words
  }

  /// The drawing for a width; without marks where the table has no figures.
  public func drawing(_ width: Width) -> Drawing {
    let width = width.units
    guard !table.rows.isEmpty, !table.columns.isEmpty else {
      return Drawing(width: width, height: 8, marks: [])
    }
    switch form {
    case .bars where table.columns.count == 1: return BarChart(table, words).drawing(width)
    case .bars, .groupedBars: return GroupedBarChart(table, words).drawing(width)
    case .stackedBars: return StackedBarChart(table, words).drawing(width)
    case .pyramid where table.columns.count == 2: return PyramidChart(table, words).drawing(width)
    case .pyramid: return GroupedBarChart(table, words).drawing(width)
    case .lines where table.rows.count == 1: return singleQuarter(width)
    case .lines: return LineChart(table, words).drawing(width)
    case .dots(let reference, let highlighted):
      return DotChart(table, words, reference: reference, highlighted: highlighted).drawing(width)
    case .multiples: return MultiplesChart(table, words, width: width).drawing()
    case .heat: return HeatChart(table, words).drawing(width)
    case .tiles(let places): return TileChart(table, words, places: places).drawing(width)
    case .spark: return SparkChart(table).drawing()
    }
  }

  /// The only quarter of a line chart as bars, whose marks keep the table's cells.
  private func singleQuarter(_ width: Double) -> Drawing {
    let turned = FigureTable(
      rowTitle: table.columnTitle, columnTitle: table.rowTitle, rows: table.columns, columns: table.rows,
      figures: table.figures, unit: table.unit)
    let drawing = BarChart(turned, words).drawing(width)
    return Drawing(
      width: drawing.width, height: drawing.height,
      marks: drawing.marks.map { mark in
        Mark(mark.shape, cell: mark.cell.map { Mark.Cell(row: $0.column, column: $0.row) })
      })
  }
}
