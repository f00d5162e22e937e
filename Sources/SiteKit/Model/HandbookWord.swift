/// The words that the program prints on pages of the handbook beside duties; a theme's strings must have them where
/// the site has flows, quizzes, forms and the like.
enum HandbookWord: String, CaseIterable, Sendable {
  case kindProcedure
  case procedures = "proceduresTitle"
  case flows = "flowsTitle"
  case flowsSummary
  case quizzes = "quizzesTitle"
  case quizzesSummary
  case paper = "paperTitle"
  case forms = "formsTitle"
  case formsSummary
  case fieldDictionary = "fieldDictionaryTitle"
  case fieldDictionarySummary
  case responsibilities = "responsibilitiesTitle"
  case visitPlanner = "visitPlannerTitle"
  case visitPlannerSummary
  case dutyCalendar = "dutyCalendarTitle"
  case modality = "modalityTitle"
  case checklists = "checklistsTitle"
  case booklet = "bookletTitle"
  case bookletRole
  case bookletDuty
  case bookletYear
  case bookletLines
  case kindFlow
  case kindForm
  case packNow, packLearn, packWork, packPaper, packLookUp
}
