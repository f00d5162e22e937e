/// The words that the program prints on pages of the handbook beside duties; a theme's strings must have them where
/// the site has flows, quizzes, forms and the like.
enum HandbookWord: String, CaseIterable, Sendable {
  case kindProcedure
  case procedures = "proceduresTitle"
  case flows = "flowsTitle"
  case flowsSummary
  case flowOverview = "flowOverviewTitle"
  case plainTitle
  case quizzes = "quizzesTitle"
  case quizzesSummary
  case paper = "paperTitle"
  case forms = "formsTitle"
  case formsSummary
  case fieldDictionary = "fieldDictionaryTitle"
  case fieldDictionarySummary
  case responsibilities = "responsibilitiesTitle"
  case bodies = "bodiesTitle"
  case bodiesSummary
  case visitPlanner = "visitPlannerTitle"
  case visitPlannerSummary
  case dutyCalendar = "dutyCalendarTitle"
  case everyMonth
  case everyMonths
  case everyYear
  case everyYears
  case monthOfYear
  case dayOfMonth
  case leapDay
  case forDays
  case remindDays
  case monthAndDay
  case nextYear
  case visitsElsewhere
  case visitsLocalDays
  case eventBasis
  case eventArea
  case eventPage
  case modality = "modalityTitle"
  case modalMust
  case modalMustNot
  case modalMay
  case modalEncouraged
  case addressesRole
  case addressesBody
  case addressesOthers
  case nationwide
  case checklists = "checklistsTitle"
  case booklet = "bookletTitle"
  case bookletRole
  case bookletDuty
  case bookletYear
  case bookletLines
  case kindFlow
  case kindForm
  case packNow, packLearn, packWork, packPaper, packLookUp
  case rhythmOnEvent = "rhythm-on-event"
  case rhythmPeriodic = "rhythm-periodic"
  case rhythmContinuous = "rhythm-continuous"
  case rhythmByNeed = "rhythm-by-need"
  case everyMonth
  case everyMonths
  case everyYear
  case everyYears
  case audienceStaff = "audience-staff"
  case audiencePublic = "audience-public"
  case audienceChild = "audience-child"
  case questionsUnit
  case stepOf
}
