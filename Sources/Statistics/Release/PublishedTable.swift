/// One table of a release: dense, in the order of the file.
///
/// Rows stand by region (the tree's order, levels 0 to the table's lowest), then by the codes of the first
/// dimension, then the second, then the third; in each dimension the total stands first, then the categories in
/// the order of the schema. Their number is regions × Π (categories + 1).
public struct PublishedTable: Sendable {
  /// The sizes of the dimensions with their totals: categories + 1.
  public let extents: [Int]
  /// How many regions it has; they are the first ones of the tree.
  public let regions: Int
  /// A status a row.
  public var status: [CellStatus]
  /// A value a row; 0 unless published or rounded.
  public var values: [Int]

  /// How many rows a region has.
  public var cellsPerRegion: Int { extents.reduce(1, *) }

  /// A table that says nothing yet.
  public init(extents: [Int], regions: Int) {
    self.extents = extents
    self.regions = regions
    let rows = regions * extents.reduce(1, *)
    status = [CellStatus](repeating: .absent, count: rows)
    values = [Int](repeating: 0, count: rows)
  }
}
