/// The words that the program itself prints on pages; every theme's strings must have them.
enum Word: String, CaseIterable, Sendable {
  case home = "homePage"
  case policies = "policyLibrary"
  case handbook = "dutyHandbook"
  case hotlines = "hotlineDirectory"
  case glossary = "glossary"
  case notHeld = "notHeldTitle"
  case notFound = "notFoundTitle"
  case dutiesCount
  case kindDuty
  case kindDocument
  case kindPage
  case quotes = "quotesLabel"
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
}
