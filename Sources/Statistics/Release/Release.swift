/// A release folder's content: numbers that may all be public, and what explains them.
public struct Release: Sendable {
  /// What stands in `datapackage.json` beside the schema's parts.
  public let header: ReleaseHeader
  /// The schema's public parts: levels, records' dimensions, tables, indicators, protection.
  public let schema: Schema
  /// The regions.
  public let regions: RegionTree
  /// A table for each of the schema's, in its order.
  public let tables: [PublishedTable]

  /// A release.
  public init(header: ReleaseHeader, schema: Schema, regions: RegionTree, tables: [PublishedTable]) {
    self.header = header
    self.schema = schema
    self.regions = regions
    self.tables = tables
  }
}
