internal import Statistics

/// Where the dots of rows lie and their numbers stand. On a wide sheet a number is beside its dot, on the side away
/// from the reference; on a narrow one the numbers are a column at the right.
struct DotLane {
  let scale: LinearScale
  private let table: FigureTable
  private let texts: [String]
  private let reference: Double?
  private let left: Double
  private let width: Double
  private let isWide: Bool

  init(_ table: FigureTable, _ texts: [String], reference: FixedPoint?, from left: Double, width: Double) {
    let numbers = table.numbers
    let longest = Self.longest(table, texts)
    let isWide = width >= Chart.Width.wide.units
    let hasBelow = reference.map { line in numbers.contains { $0 < line } } ?? false
    let start = left + (isWide && hasBelow ? longest + Self.distance + 2 : 8)
    scale = LinearScale(
      showing: numbers + (reference.map { [$0] } ?? []), unit: table.unit, from: start,
      to: max(start + 20, width - longest - Self.distance - 3))
    self.table = table
    self.texts = texts
    self.reference = reference.map(\.value)
    self.left = left
    self.width = width
    self.isWide = isWide
  }

  /// The width of the longest number, as texts write it.
  static func longest(_ table: FigureTable, _ texts: [String]) -> Double {
    table.rows.indices.filter { table[$0, 0].number != nil }
      .map { TextMeasure.width(texts[$0], isBold: true) }.max() ?? 0
  }

  /// A row's rule, dot and number.
  func marks(_ row: Int, middle: Double, isHighlighted: Bool) -> [Mark] {
    guard let number = table[row, 0].number else { return [] }
    let cell = Mark.Cell(row: row, column: 0)
    let x = scale(number)
    let isBelow = reference.map { number.value < $0 } ?? false
    let end = isWide ? (isBelow ? x - Self.distance : x + Self.distance) : width
    let text = Label(
      texts[row], at: Point(end, middle + 5), anchor: isWide && !isBelow ? .start : .end, isBold: true,
      hasHalo: isWide)
    return [
      Mark(.rule(Point(left, middle), Point(scale.to + 8, middle), .line, isDashed: false)),
      Mark(
        .dot(Point(x, middle), radius: isHighlighted ? 7 : 5.5, isHighlighted ? .second : .first), cell: cell),
      Mark(.text(text), cell: cell),
    ]
  }

  /// From a dot's middle to its number.
  private static let distance = 11.0
}
