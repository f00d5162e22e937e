/// What a page shows in one place: a number that may be public, or why there is none.
public enum Figure: Sendable, Hashable {
  /// A number; `isRounded` where the release rounded a count that it is made of.
  case number(FixedPoint, isRounded: Bool)
  /// No number.
  case none(Absence)

  /// Why there is no number.
  public enum Absence: Sendable, Hashable, CaseIterable {
    /// ⊘: a count is withheld, to protect children.
    case withheld
    /// …: the region's units have not reported.
    case notReported
    /// The combination cannot be, by definition.
    case notApplicable
    /// The release does not publish it for this region.
    case notPublished
    /// The count that it would be measured against is too small for a percentage.
    case smallBase
    /// There is no earlier figure to compare with.
    case noEarlier
  }

  /// The number; nil where there is none.
  public var number: FixedPoint? {
    if case .number(let number, _) = self { number } else { nil }
  }

  /// Whether it is made of counts that the release rounded.
  public var isRounded: Bool {
    if case .number(_, let isRounded) = self { isRounded } else { false }
  }

  /// Why there is no number; nil where there is one.
  public var absence: Absence? {
    if case .none(let absence) = self { absence } else { nil }
  }

  /// A whole count.
  public static func count(_ count: Int, isRounded: Bool = false) -> Figure {
    .number(FixedPoint(units: count), isRounded: isRounded)
  }
}
