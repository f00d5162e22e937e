/// All pages made from files of the handbook, found by what they show and by their addresses.
struct HandbookPages: Sendable {
  /// All of them, in the order in which they are made.
  let all: [HandbookPage]
  private let bySubject: [HandbookPage.Subject: Int]
  private let byRoute: [Route: Int]

  init(_ pages: [HandbookPage]) {
    all = pages
    bySubject = Dictionary(zip(pages.map(\.subject), pages.indices)) { first, _ in first }
    byRoute = Dictionary(zip(pages.map(\.route), pages.indices)) { first, _ in first }
  }

  /// The page that shows something.
  subscript(subject: HandbookPage.Subject) -> HandbookPage? { bySubject[subject].map { all[$0] } }

  /// The page at an address.
  subscript(route: Route) -> HandbookPage? { byRoute[route].map { all[$0] } }
}
