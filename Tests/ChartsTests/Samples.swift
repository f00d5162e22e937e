import Statistics

@testable import Charts

/// Tables that several forms draw.
enum Samples {
  /// Quarters from 2024Q4 on, a line a column; percentages in tenths, nil is withheld.
  static func quarters(
    _ columns: [(String, [Int?])], unit: String = "%", decimals: Int = 1, names: [String]? = nil
  ) -> FigureTable {
    let count = columns.first?.1.count ?? 0
    let names = names ?? (0..<count).map { "\(2024 + ($0 + 3) / 4)Q\(($0 + 3) % 4 + 1)" }
    return FigureTable(
      rowTitle: "季度", columnTitle: columns.count > 1 ? "指标" : "",
      rows: names.map { .init($0, label: $0) },
      columns: columns.enumerated().map { .init("i\($0)", label: $1.0) },
      figures: (0..<count).flatMap { row in columns.map { figure($0.1[row], decimals) } }, unit: unit)
  }

  /// Regions with one percentage each, in tenths; nil is withheld.
  static func regions(_ figures: [(String, Int?)], unit: String = "%", decimals: Int = 1) -> FigureTable {
    FigureTable(
      rowTitle: "地区", columnTitle: "",
      rows: figures.enumerated().map { .init("99\(1000 + $0)", label: $1.0) },
      columns: [.init("visits-on-time", label: "按期走访率")],
      figures: figures.map { figure($0.1, decimals) }, unit: unit)
  }

  /// Sixty counties, every seventh without a number.
  static let manyRegions = regions(
    (0..<60).map { ("示例县\($0 + 1)", $0 % 7 == 6 ? nil : 700 + ($0 * 37) % 290) })

  /// The same table where what was withheld has not been reported.
  static func notReported(_ table: FigureTable) -> FigureTable {
    FigureTable(
      rowTitle: table.rowTitle, columnTitle: table.columnTitle, rows: table.rows, columns: table.columns,
      figures: table.figures.map { $0 == .none(.withheld) ? .none(.notReported) : $0 }, unit: table.unit)
  }

  private static func figure(_ units: Int?, _ decimals: Int) -> Figure {
    units.map { .number(FixedPoint(units: $0, decimals: decimals), isRounded: false) } ?? .none(.withheld)
  }
}

extension Drawing {
  /// The marks that are no text.
  var geometry: [Mark] {
    marks.filter { if case .text = $0.shape { false } else { true } }
  }

  /// The texts.
  var texts: [Label] {
    marks.compactMap { if case .text(let label) = $0.shape { label } else { nil } }
  }

  /// The dots with the rows that they show, from left to right in the order drawn.
  var dots: [(cell: Mark.Cell, centre: Point)] {
    marks.compactMap { mark in
      guard case .dot(let centre, _, _) = mark.shape, let cell = mark.cell else { return nil }
      return (cell, centre)
    }
  }

  /// The lines' points.
  var lines: [[Point]] {
    marks.compactMap { if case .line(let points, _) = $0.shape { points } else { nil } }
  }
}
