internal import Mustache

/// A clause on which something rests: its document, its label, its own words.
struct ClauseView {
  let site: Site
  let linker: Linker
  /// The clause as it is cited: `mca-2019-34#a3.5`.
  let target: String

  /// What templates print of it; nil where no such clause is known.
  var value: Value? {
    guard let source = try? site.library.index.resolve(target).get() else { return nil }
    return .object([
      "label": .text(source.label ?? ""), "documentTitle": .text(source.title),
      "documentNumber": .text(source.number ?? ""),
      "href": .text(linker.href(site.library.place(of: source))),
      "text": .text(site.library.index.document(source.slug)?.text(of: source.anchor) ?? ""),
    ])
  }
}
