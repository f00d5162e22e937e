/// A table that is published: records of one kind counted by up to three dimensions, a region a block of rows.
public struct TableDefinition: Sendable {
  /// The name in files: `age-sex`.
  public let id: String
  /// What people read: 年龄与性别.
  public let title: String
  /// The record kind's number in the schema.
  public let record: Int
  /// The dimensions' numbers in the record, in the order of the columns.
  public let dimensions: [Int]
  /// The lowest level, counted from the top at 0, at which it is published.
  public let lowest: Int
  /// Remarks that are published with it.
  public let notes: [String]

  /// A table.
  public init(id: String, title: String, record: Int, dimensions: [Int], lowest: Int, notes: [String]) {
    self.id = id
    self.title = title
    self.record = record
    self.dimensions = dimensions
    self.lowest = lowest
    self.notes = notes
  }
}
