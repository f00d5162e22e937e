public import Basics

/// An official document: its parts and clauses with their anchors, read from a policy file.
public struct PolicyDocument: Sendable {
  /// The name by which the document is cited: that of its file without the ending.
  public let slug: String
  /// The policy file, from whose bytes the text is printed.
  public let file: SourceFile
  /// The front matter.
  public let metadata: PolicyMetadata
  /// Parts and top-level clauses in the order of the document.
  public let parts: [Clause]
  /// Mistakes and doubts met on reading.
  public let diagnostics: [Diagnostic]
  /// Where each anchor leads, for look-up.
  let index: [String: Place]
  /// All anchors in the order of the document.
  public let anchors: [PolicyAnchor]

  /// The place of an anchor among `anchors`, and of its clause among `parts`.
  struct Place: Sendable {
    let anchor: Int
    let clause: [Int]
  }

  /// Reads a policy file. Linear in its size; no input is too wrong to be read.
  public init(slug: String, _ file: SourceFile) {
    self.slug = slug
    self.file = file
    if let offset = file.firstInvalidUTF8 {
      metadata = PolicyMetadata(title: slug)
      diagnostics = [
        file.error(.notUTF8, "a policy file is UTF-8 text, and this byte is not", at: offset)
      ]
      (parts, index, anchors) = ([], [:], [])
      return
    }
    let parsed = FrontMatter.parse(file)
    var diagnostics = parsed.diagnostics
    metadata = PolicyMetadata(parsed.frontMatter, of: file, diagnostics: &diagnostics)
    let body = PolicyBody(file, from: parsed.frontMatter.bodyOffset, metadata)
    parts = body.parts
    self.diagnostics = diagnostics + body.diagnostics
    (anchors, index) = PolicyAnchor.all(of: parts)
  }

  /// All clauses and parts, inner ones included, in the order of the document.
  public var clauses: [Clause] { parts.flatMap(\.flattened) }

  /// The clauses that bear an official number, annexes among them.
  public var numberedClauses: [Clause] { clauses.filter { $0.numbering != nil } }
}
