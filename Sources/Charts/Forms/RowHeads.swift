/// The names of rows where they leave the marks most room: in a column before them, or each in lines of its own above
/// its marks, where a column would break a name into more than two lines.
struct RowHeads {
  /// Whether the names stand above.
  let isAbove: Bool
  private let labels: RowLabels

  /// Names in a drawing of a width, of which a column takes at most a share; above in any case if so demanded.
  init(_ names: [String], width: Double, share: Double, isAbove: Bool = false) {
    let column = RowLabels(names, width: width, share: share)
    self.isAbove = isAbove || names.indices.contains { column.lines($0) > 2 }
    labels = self.isAbove ? RowLabels(names, width: width, share: 1) : column
  }

  /// Where the marks may begin.
  var width: Double { isAbove ? 0 : labels.width }

  /// What a row's name takes above its marks.
  func lead(_ row: Int) -> Double { isAbove ? labels.height(row) + 4 : 0 }

  /// What a row's marks must at least be high beside their name.
  func height(_ row: Int) -> Double { isAbove ? 0 : labels.height(row) }

  /// A row's name: above, from `top`; before the marks, around `middle`.
  func marks(_ row: Int, top: Double, middle: Double) -> [Mark] {
    labels.marks(row, middle: isAbove ? top + labels.height(row) / 2 : middle)
  }
}
