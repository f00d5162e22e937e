internal import Statistics

/// The words with which figures and their tables are written, from the theme's strings.
struct FigureTitles: Sendable {
  /// Signs and reasons.
  let figures: FigureWords
  /// The heading of a column of shares: 占比.
  let share: String
  /// The heading of a column of counts: 数量.
  let count: String
  /// What rows are: 地区, 季度, 指标.
  let region: String
  let period: String
  let indicator: String

  init(_ values: SiteValues) {
    figures = FigureWords(
      reasons: Dictionary(
        uniqueKeysWithValues: Figure.Absence.allCases.map { ($0, values.word(Self.reason($0))) }),
      about: values.word(.figureAbout))
    share = values.word(.share)
    count = values.word(.amount)
    region = values.word(.region)
    period = values.word(.period)
    indicator = values.word(.indicator)
  }

  /// The word for why there is no number.
  static func reason(_ absence: Figure.Absence) -> StatisticsWord {
    switch absence {
    case .withheld: .figureWithheld
    case .notReported: .figureNotReported
    case .notApplicable: .figureNotApplicable
    case .notPublished: .figureNotPublished
    case .smallBase: .figureSmallBase
    case .noEarlier: .figureNoEarlier
    }
  }
}
