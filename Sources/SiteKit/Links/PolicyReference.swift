internal import Policy

/// A clause or a document that something on the site cites.
typealias PolicyReference = Policy.ResolvedCitation

extension PolicyReference {
  var slug: String { citation.slug }
  /// The place in the document; empty for the whole.
  var anchor: String { citation.anchor ?? "" }
  /// The document's name and the printed label: 民发〔2019〕34号 附件3第5项.
  var fullLabel: String { [name, label].compactMap { $0 }.joined(separator: " ") }
}

extension PolicyDocument {
  /// How a clause of the document is cited in full.
  func citation(of clause: Clause) -> String { "\(metadata.number ?? "《\(metadata.title)》") \(clause.label)" }

  /// The document's words at an anchor with all clauses below it; all its words where the anchor is empty.
  func wholeText(of anchor: String) -> String {
    let clauses = anchor.isEmpty ? parts : [clause(anchor)].compactMap { $0 }
    return clauses.flatMap(\.flattened).flatMap { clause in
      clause.headingLines + clause.paragraphs.map(\.range)
    }.map { file.text($0) }.joined(separator: "\n")
  }
}
