/// What an agency counts, publishes and protects: the content of `schema.json`, checked.
///
/// Everything refers by number to what stands in the lists: a dimension to its record's, a table to the schema's.
public struct Schema: Sendable {
  /// The levels of regions from the top down: province, city, county, township.
  public let levels: [String]
  /// The kinds of records, in the order of the file.
  public let records: [RecordKind]
  /// The tables, in the order of the file.
  public let tables: [TableDefinition]
  /// The indicators, in the order of the file.
  public let indicators: [Indicator]
  /// How counts are protected.
  public let protection: ProtectionPolicy

  /// A schema whose references were checked.
  public init(
    levels: [String], records: [RecordKind], tables: [TableDefinition], indicators: [Indicator],
    protection: ProtectionPolicy
  ) {
    self.levels = levels
    self.records = records
    self.tables = tables
    self.indicators = indicators
    self.protection = protection
  }
}
