/// How figures are written for people: the signs of those that have no number, and what the signs mean.
public struct FigureWords: Sendable {
  /// Why there is no number, in a few words: 未公布. Every absence has its words.
  public let reasons: [Figure.Absence: String]
  /// What stands before a number that is made of rounded counts: 约.
  public let about: String

  /// The words of a language.
  public init(reasons: [Figure.Absence: String], about: String) {
    self.reasons = reasons
    self.about = about
  }

  /// The sign that stands for a missing number where there is little room.
  public static func sign(of absence: Figure.Absence) -> String {
    switch absence {
    case .withheld, .smallBase: "⊘"
    case .notReported: "…"
    case .notApplicable, .notPublished, .noEarlier: "—"
    }
  }

  /// A figure with its unit, or its sign and the reason: `89.6%`, `⊘ 未公布`.
  public func text(_ figure: Figure, unit: String) -> String {
    switch figure {
    case .number(let number, let isRounded): "\(isRounded ? about : "")\(number.text)\(unit)"
    case .none(let absence): "\(Self.sign(of: absence)) \(reasons[absence] ?? "")"
    }
  }

  /// A figure without unit, or its sign alone.
  public func short(_ figure: Figure) -> String {
    switch figure {
    case .number(let number, let isRounded): "\(isRounded ? about : "")\(number.text)"
    case .none(let absence): Self.sign(of: absence)
    }
  }
}
