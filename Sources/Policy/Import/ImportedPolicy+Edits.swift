public import Basics

extension ImportedPolicy {
  /// The same policy with what editors wrote into an older file of it: summary, day of change, validity, other
  /// titles, and where the text is the same the lines that belong elsewhere.
  public func keepingEdits(of older: SourceFile) -> ImportedPolicy {
    let frontMatter = FrontMatter.parse(older).frontMatter
    guard !frontMatter.fields.isEmpty else { return self }
    var ignored: [Diagnostic] = []
    let edited = PolicyMetadata(frontMatter, of: older, diagnostics: &ignored)
    var kept = metadata
    kept.summary = edited.summary
    kept.updated = edited.updated
    kept.validity = edited.validity
    kept.aliases = edited.aliases
    let text = body.map { "\($0)\n" }.joined()
    if older.bytes[frontMatter.bodyOffset...].elementsEqual(text.utf8) {
      let own = edited.belongs.filter { entry in !kept.belongs.contains { $0.line == entry.line } }
      kept.belongs = (kept.belongs + own).sorted { $0.line < $1.line }
    }
    return ImportedPolicy(
      metadata: kept, body: body, encoding: encoding, removed: removed, uncertainLines: uncertainLines)
  }
}
