/// A place that is counted: a province, a city, a county, a township.
public struct Region: Sendable, Equatable {
  /// The code in files.
  public let code: String
  /// The name people read.
  public let name: String
  /// The level, counted from the top at 0.
  public let level: Int
  /// The number of the region it belongs to; nil at the top.
  public let parent: Int?
  /// Its place on a tile map: column and row, from 1; nil where none is given.
  public let tile: Tile?

  /// A place on a tile map.
  public struct Tile: Sendable, Equatable {
    /// The column, from 1.
    public let column: Int
    /// The row, from 1.
    public let row: Int

    /// A place on a tile map.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// A region.
  public init(code: String, name: String, level: Int, parent: Int?, tile: Tile?) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.tile = tile
  }
}
