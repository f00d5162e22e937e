public import Basics
public import Statistics

/// Makes a release of a quarter's counts.
public struct ReleaseMaker: Sendable {
  private let schema: Schema
  private let snapshot: Snapshot
  private let counts: Counts
  private let toleratedErrors: Int
  private let published: CalendarDay
  private let nextRelease: CalendarDay?

  /// A maker for one snapshot. `toleratedErrors` is how many rows were left out as faulty.
  public init(
    schema: Schema, snapshot: Snapshot, counts: Counts, toleratedErrors: Int, published: CalendarDay,
    nextRelease: CalendarDay?
  ) {
    self.schema = schema
    self.snapshot = snapshot
    self.counts = counts
    self.toleratedErrors = toleratedErrors
    self.published = published
    self.nextRelease = nextRelease
  }

  /// A release, what stands behind it, and its entry for the ledger.
  public struct Made: Sendable {
    /// What may be public if `protected` has no failures.
    public let release: Release
    /// What protection made of the counts. Secret.
    public let protected: ProtectedCounts
    /// What the ledger keeps of it.
    public let entry: LedgerEntry
  }

  /// Protects the counts, bound by what the ledger knows of earlier releases.
  public func make(after ledger: Ledger?, tasks: Int) async throws -> Made {
    try ledger?.check(isSynthetic: snapshot.isSynthetic)
    let history = try ledger.map { ledger throws(LedgerError) in try History(of: snapshot.period, in: ledger)
    }
    let protection = Protection(
      schema: schema, regions: snapshot.regions, counts: counts, isReported: snapshot.isReported,
      history: history ?? History())
    let protected = try await protection.run(tasks: tasks)
    let header = ReleaseHeader(
      period: snapshot.period, asOf: snapshot.asOf, published: published, nextRelease: nextRelease,
      revision: ledger?.nextRevision(of: snapshot.period) ?? 0, isSynthetic: snapshot.isSynthetic,
      toleratedErrors: toleratedErrors, coverage: snapshot.coverage)
    let entry = LedgerEntry(
      period: header.period, revision: header.revision, asOf: header.asOf, published: published,
      isSynthetic: header.isSynthetic, threshold: schema.protection.threshold,
      roundingBase: schema.protection.roundingBase)
    let release = Release(header: header, schema: schema, regions: snapshot.regions, tables: protected.tables)
    return Made(release: release, protected: protected, entry: entry)
  }
}
