internal import Basics

/// Whether what the files of the handbook name elsewhere is there: roles, pages, numbers to call.
struct HandbookReview {
  private let site: Site

  init(_ site: Site) { self.site = site }

  /// The mistakes, kind by kind.
  var diagnostics: [Diagnostic] {
    QuizPlaces(site: site).diagnostics + FlowReferenceReview(site).diagnostics
      + FormReview(site).diagnostics + ReferenceReview(site).diagnostics
      + CalendarReview(site).diagnostics
  }
}
