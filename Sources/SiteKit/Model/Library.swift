internal import Basics
internal import Policy

/// The official documents of a site, those in hand and those that are only cited.
struct Library: Sendable {
  /// The documents in hand, from the nation down, then by slug.
  let documents: [PolicyDocument]
  /// The documents that are cited and not in hand.
  let stubs: [StubDocument]
  /// Finds what citations and running text mean.
  let index: DocumentIndex
  private let bySlug: [String: Int]

  init(documents: [PolicyDocument], stubs: [StubDocument]) {
    let levels = PolicyMetadata.Level.allCases
    func rank(_ document: PolicyDocument) -> Int {
      document.metadata.level.flatMap(levels.firstIndex) ?? levels.count
    }
    let sorted = documents.sorted { (rank($0), $0.slug) < (rank($1), $1.slug) }
    self.documents = sorted
    self.stubs = stubs
    index = DocumentIndex(documents: sorted, stubs: stubs)
    bySlug = Dictionary(zip(sorted.map(\.slug), sorted.indices)) { first, _ in first }
  }

  /// A document in hand.
  func document(_ slug: String) -> PolicyDocument? { bySlug[slug].map { documents[$0] } }

  /// Whether a document is in hand.
  func isHeld(_ slug: String) -> Bool { bySlug[slug] != nil }

  /// The title of a document, in hand or not.
  func title(of slug: String) -> String {
    document(slug)?.metadata.title ?? stubs.first { $0.slug == slug }?.title ?? slug
  }

  /// Where a document is shown: its own page, or its entry among those not in hand.
  func place(of slug: String) -> (route: Route, fragment: String) {
    isHeld(slug) ? (Site.route(ofDocument: slug), "") : (Site.notHeldRoute, slug)
  }

  /// The page on which a citation's target stands.
  func route(of reference: ResolvedReference) -> Route { place(of: reference.slug).route }

  /// The anchor on that page.
  func fragment(of reference: ResolvedReference) -> String {
    reference.isHeld ? reference.anchor : reference.slug
  }

  /// The documents named in a part of a document's text, itself not among them.
  func mentions(in document: PolicyDocument, _ range: Range<Int>) -> [DocumentMention] {
    document.file.bytes.withUnsafeBufferPointer { bytes in
      index.mentions(in: UnsafeBufferPointer(rebasing: bytes[range])).compactMap { mention in
        guard mention.slug != document.slug else { return nil }
        let lower = mention.range.lowerBound + range.lowerBound
        return DocumentMention(range: lower..<lower + mention.range.count, slug: mention.slug)
      }
    }
  }

  /// The documents that a document names, in the order of its text, each once.
  func documentsCited(by document: PolicyDocument) -> [String] {
    var seen: Set<String> = []
    return document.allClauses.flatMap(\.paragraphs).flatMap { mentions(in: document, $0.range) }
      .map(\.slug).filter { seen.insert($0).inserted }
  }
}
