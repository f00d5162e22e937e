public import Basics

extension Diagnostic.Identifier {
  /// A counts file that does not begin with its header row.
  public static let countsHeader: Self = "counts-header"
  /// A row of a counts file that is not one: fields missing, a quote that does not end.
  public static let countsRow: Self = "counts-row"
  /// A table, region or category of a counts file that the schema or the regions do not have.
  public static let countsUnknown: Self = "counts-unknown"
  /// A count that is no whole number from 1.
  public static let countsNumber: Self = "counts-number"
  /// A cell that stands in a counts file twice.
  public static let countsTwice: Self = "counts-twice"
  /// A count of a combination that cannot be.
  public static let countsImpossible: Self = "counts-impossible"
  /// Records that could not be counted where the counts were made.
  public static let countsInvalid: Self = "counts-invalid"
  /// Two tables of a counts file that add up to different numbers of records.
  public static let countsDisagree: Self = "counts-disagree"
}
