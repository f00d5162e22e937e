internal import Mustache

/// The terms with what each document says of them.
struct GlossaryView {
  let site: Site
  let linker: Linker

  /// The terms in the order of their file.
  var terms: Value {
    .list(
      (site.glossary?.terms ?? []).map { term in
        .object([
          "id": .text(term.id), "term": .text(term.term), "plain": .text(term.plain),
          "variants": .list(term.variants.compactMap(variant)),
        ])
      })
  }

  private func variant(_ variant: GlossaryTerm.Variant) -> Value? {
    guard let source = try? site.library.index.resolve(variant.source).get() else { return nil }
    let metadata = site.library.index.document(source.slug)?.metadata
    return .object([
      "documentTitle": .text(source.title), "documentNumber": .text(source.number ?? ""),
      "levelLabel": .text(site.values.label(metadata?.level)), "label": .text(source.label ?? ""),
      "href": .text(linker.href(site.library.place(of: source))),
      "quote": .text(variant.quote),
    ])
  }
}
