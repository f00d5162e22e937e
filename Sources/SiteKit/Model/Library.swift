internal import Basics
internal import Policy

/// The official documents of a site, those in hand and those that are only cited.
struct Library: Sendable {
  /// Finds what citations and running text mean.
  let index: DocumentIndex

  init(documents: [PolicyDocument], stubs: [StubDocument]) {
    let levels = PolicyMetadata.Level.allCases
    func rank(_ document: PolicyDocument) -> Int {
      document.metadata.level.flatMap(levels.firstIndex) ?? levels.count
    }
    let held = Set(documents.map(\.slug))
    index = DocumentIndex(
      documents.sorted { (rank($0), $0.slug) < (rank($1), $1.slug) },
      stubs: stubs.filter { !held.contains($0.slug) })
  }

  /// The documents in hand, from the nation down, then by slug.
  var documents: [PolicyDocument] { index.documents }

  /// The documents that are cited and not in hand.
  var stubs: [StubDocument] { index.stubs }

  /// Whether a document is in hand.
  func isHeld(_ slug: String) -> Bool { index.document(slug) != nil }

  /// The title of a document, in hand or not.
  func title(of slug: String) -> String {
    index.document(slug)?.metadata.title ?? index.stub(slug)?.title ?? slug
  }

  /// Where a document is shown: its own page, or its entry among those not in hand.
  func place(of slug: String) -> (route: Route, fragment: String) {
    isHeld(slug) ? (Site.route(ofDocument: slug), "") : (Site.notHeldRoute, slug)
  }

  /// Where a citation's target is shown.
  func place(of reference: PolicyReference) -> (route: Route, fragment: String) {
    reference.isStub ? place(of: reference.slug) : (Site.route(ofDocument: reference.slug), reference.anchor)
  }

  /// The documents that a document names, in the order of its text, each once.
  func documentsCited(by document: PolicyDocument) -> [String] {
    var seen: Set<String> = []
    return index.references(in: document).map(\.slug).filter { seen.insert($0).inserted }
  }
}
