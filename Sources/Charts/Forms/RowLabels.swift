/// The labels of rows in a column: broken into lines where they are long, so that none runs into what is drawn.
struct RowLabels {
  /// The room of the column, without what parts it from the drawing.
  let room: Double
  private let blocks: [TextBlock]

  /// The labels of a drawing of a width, of which they take at most a share.
  init(_ labels: [String], width total: Double, share: Double = 0.38, paint: Paint = .ink) {
    let widest = labels.map { TextMeasure.width($0) }.max() ?? 0
    let room = min(widest + 0.5, total * share)
    blocks = labels.map { TextBlock($0, width: room, paint: paint) }
    self.room = blocks.map(\.width).max() ?? 0
  }

  /// Where the drawing may begin, when the column begins at 0.
  var width: Double { room > 0 ? room + 10 : 0 }

  /// The height that a row's label takes.
  func height(_ row: Int) -> Double { blocks[row].height }

  /// In how many lines a row's label is broken.
  func lines(_ row: Int) -> Int { blocks[row].lines.count }

  /// A row's label, its lines around a height.
  func marks(_ row: Int, x: Double = 0, middle: Double, anchor: Label.Anchor = .start) -> [Mark] {
    blocks[row].marks(x: x, middle: middle, anchor: anchor)
  }
}
