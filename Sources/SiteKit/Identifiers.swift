internal import Basics

extension Diagnostic.Identifier {
  static let siteMissing: Self = "site-missing"
  static let linkedFile: Self = "file-linked"
  static let fileUnused: Self = "file-unused"
  static let secretInSite: Self = "secret-in-site"
  static let nameInvalid: Self = "name-invalid"
  static let routeTaken: Self = "route-taken"
  static let linkMissing: Self = "link-missing"
  static let anchorMissing: Self = "anchor-missing"
  static let linkOutside: Self = "link-outside"
  static let numberNotInSource: Self = "number-not-in-source"
  static let quoteNotFound: Self = "quote-not-found"
  static let reviewOverdue: Self = "review-overdue"
  static let dutyNumber: Self = "duty-number"
  static let stringMissing: Self = "string-missing"
  static let sourcesMissing: Self = "sources-missing"
  static let indicatorMissing: Self = "indicator-missing"
  static let unitsMixed: Self = "units-mixed"
  static let stubHeld: Self = "stub-held"
  static let themeMissing: Self = "theme-missing"
}
