/// The words that the program itself prints on pages; every theme's strings must have them.
enum Word: String, CaseIterable, Sendable {
  case home = "homePage"
  case policies = "policyLibrary"
  case handbook = "dutyHandbook"
  case hotlines = "hotlineDirectory"
  case glossary = "glossary"
  case notHeld = "notHeldTitle"
  case notHeldMark = "notHeld"
  case notFound = "notFoundTitle"
  case dutiesCount
  case kindDuty
  case kindDocument
  case kindPage
  case backToText
  case footnotes
  case citedBy
  case citation
  case cutNote
  case levelNation = "level-nation"
  case levelProvince = "level-province"
  case levelCity = "level-city"
  case levelCounty = "level-county"
  case levelTownship = "level-township"
  case levelUnknown = "level-unknown"
  case completenessFull = "completeness-full"
  case completenessExcerpt = "completeness-excerpt"
  case completenessTruncated = "completeness-truncated"
  case noteExcerpt = "completenessNote-excerpt"
  case noteTruncated = "completenessNote-truncated"
  case validityInForce = "validity-in-force"
  case validityAmended = "validity-amended"
  case validityRepealed = "validity-repealed"
  case validityNotYet = "validity-not-yet"
  case validityPartial = "validity-partial"
  case validityUnverified = "validity-unverified"
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
