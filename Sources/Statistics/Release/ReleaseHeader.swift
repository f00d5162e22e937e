public import Basics

/// When, for when and by whom a release was made.
public struct ReleaseHeader: Sendable {
  /// The quarter: `2026Q3`.
  public var period: String
  /// The day on which the records describe the world.
  public var asOf: CalendarDay
  /// The day of publication.
  public var published: CalendarDay
  /// The day on which the next release is due, where it is known.
  public var nextRelease: CalendarDay?
  /// 0 for a period's first release, then 1, 2, ….
  public var revision: Int
  /// Whether the data are made up; such files say 示例数据.
  public var isSynthetic: Bool
  /// How many rows were left out as faulty, where the agency tolerated that.
  public var toleratedErrors: Int
  /// How many units should have reported and did, by region code.
  public var coverage: [Coverage]

  /// One region's reporting units.
  public struct Coverage: Sendable, Equatable {
    /// The region's code.
    public let region: String
    /// The units that should have reported.
    public let expected: Int
    /// The units that did.
    public let received: Int

    /// One region's reporting units.
    public init(region: String, expected: Int, received: Int) {
      self.region = region
      self.expected = expected
      self.received = received
    }
  }

  /// What is said of a release.
  public init(
    period: String, asOf: CalendarDay, published: CalendarDay, nextRelease: CalendarDay?, revision: Int,
    isSynthetic: Bool, toleratedErrors: Int, coverage: [Coverage]
  ) {
    self.period = period
    self.asOf = asOf
    self.published = published
    self.nextRelease = nextRelease
    self.revision = revision
    self.isSynthetic = isSynthetic
    self.toleratedErrors = toleratedErrors
    self.coverage = coverage
  }
}
