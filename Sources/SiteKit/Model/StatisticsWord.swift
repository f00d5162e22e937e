/// The words that the program prints on pages of statistics; a theme's strings must have them where the site has
/// releases.
enum StatisticsWord: String, CaseIterable, Sendable {
  case colon
  case olderRevision
  case drawingSource
  case drawingSourceSynthetic
  case dictionary = "dictionaryTitle"
  case roseMost
  case fellMost
  case revisedMark
  case allRegions
  case share
  case regionCode
  case status = "statusColumn"
  case amount
  case region = "regionColumn"
  case period = "periodColumn"
  case indicator = "indicatorColumn"
  case figureAbout
  case figureWithheld
  case figureNotReported
  case figureNotApplicable
  case figureNotPublished
  case figureSmallBase
  case figureNoEarlier
  case quarter
  case quarterDigits
  case digits
  case almost
  case moreThan
  case findingMost
  case findingMostShare
  case findingMore
  case findingFewer
  case findingCountRange
  case findingRose
  case findingFell
  case findingSame
  case findingRange
  case findingKnownRange
  case percentagePoints
  case chartUnit
  case listSeparator
  case restInTable
  case sinceQuarter
  case sinceYear
  case coverageText
  case tablesHere
  case statistics = "statisticsTitle"
  case indicators = "indicatorsTitle"
  case dutyFigures = "dutyFiguresTitle"
  case kindRelease
  case datasetDescription
  case datasetSynthetic
  case statusPublished = "status-published"
  case statusRounded = "status-rounded"
  case statusWithheld = "status-withheld"
  case statusNotReported = "status-not-reported"
  case statusNotApplicable = "status-not-applicable"
  case statusAbsent = "status-absent"
  case meaningPublished = "statusMeaning-published"
  case meaningRounded = "statusMeaning-rounded"
  case meaningWithheld = "statusMeaning-withheld"
  case zerosWithheld = "zeros-withhold"
  case zerosPublished = "zeros-publish"
  case meaningNotReported = "statusMeaning-not-reported"
  case meaningNotApplicable = "statusMeaning-not-applicable"
  case meaningAbsent = "statusMeaning-absent"
  case columnText = "column-text"
  case columnNumber = "column-number"
  case formulaCount = "formula-count"
  case formulaPercent = "formula-percent"
  case formulaRatio = "formula-ratio"
  case formulaChange = "formula-change"
  case definitionAll
  case definitionCells
  case definitionCondition
  case definitionCode
  case definitionOr
  case definitionAnd
  case caveatLeast
  case caveatWithZeros
  case caveatWithoutZeros
  case caveatRounded
  case chartSeries
  case chartRegions
  case chartMap
  case chartRegionsSeries
}
