/// The cells that one set of dimensions makes, for every region in which some table has them.
struct Margin: Sendable {
  /// The dimensions' numbers in the record, ascending; empty for the total over all.
  let dimensions: [Int]
  /// The number of categories of each, without the total.
  let sizes: [Int]
  /// How many regions have the cells: the first ones of the tree.
  var regions: Int
  /// The number of its first cell.
  var offset = 0

  /// How many cells a region has.
  let cells: Int

  init(dimensions: [Int], sizes: [Int], regions: Int) {
    self.dimensions = dimensions
    self.sizes = sizes
    self.regions = regions
    cells = sizes.reduce(1, *)
  }

  /// The categories of a cell, one a dimension.
  func codes(of index: Int) -> [Int] {
    var codes = [Int](repeating: 0, count: sizes.count)
    var rest = index
    for place in sizes.indices.reversed() {
      codes[place] = rest % sizes[place]
      rest /= sizes[place]
    }
    return codes
  }

  /// The cell with these categories.
  func index(of codes: [Int]) -> Int {
    var index = 0
    for (place, code) in codes.enumerated() { index = index * sizes[place] + code }
    return index
  }
}
