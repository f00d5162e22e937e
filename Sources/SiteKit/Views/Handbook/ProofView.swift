internal import Handbook
internal import Mustache

/// The clause behind a statement, and the words that prove it.
struct ProofView {
  let site: Site
  let linker: Linker

  /// What templates print of it: label, address, quote; false where there is none.
  func value(_ evidence: Evidence?) -> Value {
    guard let evidence, let source = try? site.library.index.resolve(evidence.source.text).get() else {
      return .bool(false)
    }
    return .object([
      "label": .text(source.fullLabel), "title": .text(source.title),
      "href": .text(linker.href(site.library.place(of: source))), "quote": .text(evidence.quote.text),
      "held": .bool(!source.isStub),
    ])
  }

  /// A statement with its proof.
  func value(_ text: ProvedText) -> Value {
    .object(["text": .text(text.text), "proof": value(text.evidence)])
  }
}
