public import Basics
public import Statistics

/// What a snapshot folder says of itself, before any case file is read.
public struct Snapshot: Sendable {
  /// The folder.
  public let folder: String
  /// The quarter: `2026Q3`.
  public let period: String
  /// The day on which the records describe the world.
  public let asOf: CalendarDay
  /// Whether the data are made up.
  public let isSynthetic: Bool
  /// The regions of `regions.csv`.
  public let regions: RegionTree
  /// The reporting units by region.
  public let coverage: [ReleaseHeader.Coverage]

  /// A snapshot's own words.
  public init(
    folder: String, period: String, asOf: CalendarDay, isSynthetic: Bool, regions: RegionTree,
    coverage: [ReleaseHeader.Coverage]
  ) {
    self.folder = folder
    self.period = period
    self.asOf = asOf
    self.isSynthetic = isSynthetic
    self.regions = regions
    self.coverage = coverage
  }
}
