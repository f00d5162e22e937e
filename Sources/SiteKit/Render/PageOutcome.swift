internal import Basics

/// What is known of a page only after it was rendered: kept for all pages, so it is small.
struct PageOutcome: Sendable {
  /// A link to a place inside a page, to be looked up when all pages are known.
  struct FragmentLink: Sendable {
    let target: Route
    let fragment: String
    /// The byte of the page's file at which it stands.
    let offset: Int
  }

  /// A citation of a clause, or of a whole document where the anchor is empty.
  struct Citation: Sendable {
    let slug: String
    let anchor: String
  }

  let page: PageFile
  /// The places in the page to which a link may lead.
  var ids: Set<String> = []
  var fragments: [FragmentLink] = []
  var citations: [Citation] = []
  var externalLinks: [String] = []
  /// What the page's template put there and no page may have.
  var refused: [InputRefusal] = []
  var diagnostics: [Diagnostic] = []
}
