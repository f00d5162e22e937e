internal import Basics

/// A term with what each document says of it, side by side.
struct GlossaryTerm: Sendable {
  /// A document's own words for the term.
  struct Variant: Sendable {
    /// `slug#anchor`
    let source: String
    let sourceOffset: Int
    /// Word for word from that clause.
    let quote: String
    let quoteOffset: Int
  }

  let id: String
  let idOffset: Int
  let term: String
  /// The project's own explanation.
  let plain: String
  let variants: [Variant]
}

/// The terms of `content/glossary.json` in the order of the file.
struct Glossary: Sendable {
  let file: SourceFile
  let terms: [GlossaryTerm]

  /// Reads `glossary.json`.
  static func parse(_ file: SourceFile) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
    switch JSONValue.parse(file) {
    case .failure(let error): return (Glossary(file: file, terms: []), [error.diagnostic])
    case .success(let value):
      var root = JSONRecord(value, in: file)
      _ = root.member("$schema")
      var terms: [GlossaryTerm] = []
      var ids: Set<String> = []
      for item in root.items("terms") {
        var record = JSONRecord(item, in: file)
        let term = GlossaryTerm(&record, in: file)
        if !term.id.isEmpty, AddressName(term.id) == nil {
          record.report(AddressName.rule, at: term.idOffset, .nameInvalid)
        }
        if !ids.insert(term.id).inserted {
          record.report("the id \"\(term.id)\" stands twice in this glossary", at: term.idOffset)
        }
        record.finish()
        record.diagnostics.forEach { root.append($0) }
        terms.append(term)
      }
      root.finish()
      return (Glossary(file: file, terms: terms), root.diagnostics)
    }
  }
}

extension GlossaryTerm {
  fileprivate init(_ record: inout JSONRecord, in file: SourceFile) {
    id = record.required("id")
    idOffset = record.offset(of: "id")
    term = record.required("term")
    plain = record.required("plain")
    var variants: [Variant] = []
    for item in record.items("variants") {
      var entry = JSONRecord(item, in: file)
      variants.append(
        Variant(
          source: entry.required("source"), sourceOffset: entry.offset(of: "source"),
          quote: entry.required("quote"), quoteOffset: entry.offset(of: "quote")))
      entry.finish()
      entry.diagnostics.forEach { record.append($0) }
    }
    self.variants = variants
  }
}
