public import Basics

extension Diagnostic.Identifier {
  /// A record, field, dimension, code, level or table that is named and is nowhere.
  public static let schemaNameUnknown: Self = "schema-name-unknown"
  /// A name that stands twice, or that is kept for something else.
  public static let schemaNameTaken: Self = "schema-name-taken"
  /// A name that cannot stand in a data file or a file's name.
  public static let schemaNameInvalid: Self = "schema-name-invalid"
  /// A kind of record without a region field, or with two.
  public static let schemaRegion: Self = "schema-region"
  /// A table that is published at a lower level than one of its dimensions may be.
  public static let schemaTableTooLow: Self = "schema-table-too-low"
  /// Tables that count one field by two groupings, so that one gives away what the other withholds.
  public static let schemaGroupingsOverlap: Self = "schema-groupings-overlap"
  /// Dimensions that depend on each other by definition, published and never in one table.
  public static let schemaDimensionsApart: Self = "schema-dimensions-apart"
  /// An indicator over cells that no table publishes.
  public static let schemaNotPublished: Self = "schema-not-published"
}
