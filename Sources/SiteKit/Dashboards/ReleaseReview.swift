internal import Basics

/// Looks at the releases of a site together: whether each stands where its address says and is the only one
/// of its revision, and whether made-up numbers
/// stand among true ones.
struct ReleaseReview {
  /// What is wrong.
  let diagnostics: [Diagnostic]

  /// - Parameter shownContentPath: what stands before a path below `content/` in messages.
  init(_ dashboards: Dashboards, shownContentPath: String) {
    func error(_ identifier: Diagnostic.Identifier, _ message: String, _ publication: Publication)
      -> Diagnostic
    {
      let path = "\(shownContentPath)statistics/\(publication.name)/datapackage.json"
      return Diagnostic(.error, identifier, message, at: Diagnostic.Place(path: path))
    }
    var diagnostics: [Diagnostic] = []
    for (number, publication) in dashboards.publications.enumerated() {
      let header = publication.release.header
      let name = publication.isSuperseded ? "\(header.period)-r\(header.revision)" : header.period
      if publication.name != name {
        diagnostics.append(
          error(
            .releaseMisplaced,
            "this is \(publication.isSuperseded ? "an older" : "the newest") version of \(header.period): its folder is named \(name)",
            publication))
      }
      let before = number > 0 ? dashboards.publications[number - 1] : nil
      if let before, publication.isSuperseded, before.release.header.revision == header.revision {
        diagnostics.append(
          error(
            .releaseMisplaced,
            "\(before.name) is revision \(header.revision) of \(header.period) too: keep the one that was published",
            publication))
      }
    }
    let madeUp = dashboards.publications.filter { $0.release.header.isSynthetic }
    if madeUp.count < dashboards.publications.count {
      diagnostics += madeUp.map {
        error(
          .releaseMadeUp,
          "this release is made up, and others are not: take its folder away, or nobody knows which numbers are true",
          $0)
      }
    }
    self.diagnostics = diagnostics
  }
}
