/// How counts are protected. No standard in force names these numbers: they are an agency's choice.
public struct ProtectionPolicy: Sendable, Equatable {
  /// Counts under it are not published, and no withheld count can be bracketed more narrowly.
  public var threshold: Int
  /// What happens to a 0.
  public var zeros: Zeros
  /// The share of a region's cells of a table, 0 to 1, above which the table is not published for that region.
  public var maxWithheld: Double
  /// Percentages and ratios over fewer are not published.
  public var minDenominator: Int
  /// Whether someone who knows their own record may learn no more than others.
  public var insiders: Bool
  /// Published counts are rounded to multiples of it; nil where they are true.
  public var roundingBase: Int?

  /// What happens to a 0 that is not impossible by definition.
  public enum Zeros: String, Sendable {
    /// It is withheld, as 1 to 4 are.
    case withhold
    /// It is published, so a withheld count is known to be at least 1.
    case publish
  }

  /// A policy; the defaults are those of `docs/statistics.md`.
  public init(
    threshold: Int = 5, zeros: Zeros = .withhold, maxWithheld: Double = 0.4, minDenominator: Int = 20,
    insiders: Bool = true, roundingBase: Int? = nil
  ) {
    self.threshold = threshold
    self.zeros = zeros
    self.maxWithheld = maxWithheld
    self.minDenominator = minDenominator
    self.insiders = insiders
    self.roundingBase = roundingBase
  }
}
