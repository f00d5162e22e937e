internal import Basics

/// All documents that can be cited: resolves citations, and finds documents named in running text.
///
/// Built once and then only read, by as many tasks as there are.
public struct DocumentIndex: Sendable {
  /// The documents whose text is in hand.
  public let documents: [PolicyDocument]
  /// The documents that are only cited.
  public let stubs: [StubDocument]
  private let documentsBySlug: [String: Int]
  private let stubsBySlug: [String: Int]
  let names: DocumentNames

  /// An index of documents and stubs. Where two share a slug, the first one counts; documents before stubs.
  public init(_ documents: [PolicyDocument], stubs: [StubDocument] = []) {
    self.documents = documents
    self.stubs = stubs
    documentsBySlug = Dictionary(
      documents.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    stubsBySlug = Dictionary(
      stubs.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    names = DocumentNames(documents, stubs)
  }

  /// The document of a slug.
  public func document(_ slug: String) -> PolicyDocument? { documentsBySlug[slug].map { documents[$0] } }

  /// The stub of a slug.
  public func stub(_ slug: String) -> StubDocument? { stubsBySlug[slug].map { stubs[$0] } }

  /// What a citation as it is written leads to.
  public func resolve(_ text: String) -> Result<ResolvedCitation, CitationFailure> {
    guard let citation = PolicyCitation(text) else {
      return .failure(
        CitationFailure(
          reason: .syntax, message: "\"\(text)\" is no citation",
          notes: ["a citation is written as mca-2019-34#a3.5, or mca-2019-34 for the whole document"]))
    }
    return resolve(citation)
  }

  /// What a citation leads to.
  public func resolve(_ citation: PolicyCitation) -> Result<ResolvedCitation, CitationFailure> {
    if let document = document(citation.slug) {
      var place: PolicyAnchor?
      if let id = citation.anchor {
        place = document.anchor(id)
        if place == nil { return .failure(document.failure(of: id)) }
      }
      return .success(
        ResolvedCitation(
          citation: citation, title: document.metadata.title, number: document.metadata.number,
          name: document.metadata.number ?? document.metadata.aliases.min { $0.count < $1.count }
            ?? "《\(document.metadata.title)》",
          label: place?.label,
          clause: place?.clause, isStub: false))
    }
    guard let stub = stub(citation.slug) else { return .failure(missing(citation)) }
    if let anchor = citation.anchor {
      return .failure(
        CitationFailure(
          reason: .clauseOfStub, message: "no clause \"\(anchor)\" in \(stub.slug): its text is not in hand",
          notes: ["cite the whole document, or import its text"]))
    }
    return .success(
      ResolvedCitation(
        citation: citation, title: stub.title, number: stub.number,
        name: stub.number ?? "《\(stub.title)》", label: nil, clause: nil, isStub: true))
  }

  private func missing(_ citation: PolicyCitation) -> CitationFailure {
    let near = (Array(documentsBySlug.keys) + Array(stubsBySlug.keys)).nearest(to: citation.slug)
    return CitationFailure(
      reason: .documentMissing, message: "no document \"\(citation.slug)\"",
      notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
  }
}
