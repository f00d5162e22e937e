/// The cells that cross one set of dimensions; the empty set's only cell is the total of all.
struct Face: Sendable {
  /// The dimensions, ascending.
  let dimensions: [Int]
  /// How many categories each has.
  let sizes: [Int]
  /// How far apart two neighbouring categories of each dimension stand.
  let strides: [Int]
  /// The number of the first cell.
  let offset: Int
  /// How many cells there are.
  let count: Int
  /// The lowest level, from the top at 0, at which a table prints it.
  let lowest: Int

  init(dimensions: [Int], sizes: [Int], offset: Int, lowest: Int) {
    self.dimensions = dimensions
    self.sizes = sizes
    self.offset = offset
    self.lowest = lowest
    var strides = [Int](repeating: 1, count: sizes.count)
    for axis in sizes.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * sizes[axis + 1] }
    self.strides = strides
    count = sizes.reduce(1, *)
  }

  /// The cell of one category a dimension.
  func cell(_ codes: [Int]) -> Int { zip(codes, strides).reduce(offset) { $0 + $1.0 * $1.1 } }

  /// The categories of a cell, one a dimension.
  func codes(ofCell cell: Int) -> [Int] {
    zip(sizes, strides).map { (cell - offset) / $1 % $0 }
  }
}
