internal import Basics
internal import Handbook

extension SiteContent {
  /// The content with local layers laid over it, and what does not fit together.
  ///
  /// - Parameter layers: the wider ones first.
  func laidOver(by layers: [LocalLayer]) -> (content: SiteContent, diagnostics: [Diagnostic]) {
    guard !layers.isEmpty else { return (self, []) }
    var content = self
    let layering = Layering(pages, layers)
    content.pages = layering.pages
    content.assets += layers.flatMap(\.assets)
    content.chosen = Dictionary(
      layers.compactMap { layer in layer.label.map { (layer.name, $0) } }
    ) { first, _ in first }
    var diagnostics = layering.diagnostics
    for visits in layers.compactMap(\.visits) {
      if let rules = content.handbook.visits?.with(visits) {
        content.handbook.add(.visits(rules))
      } else {
        diagnostics.append(
          visits.file.error(
            .localPageMissing,
            "the site has no visits.json with a \"risk\" to which this number could belong",
            at: 0))
      }
    }
    return (content, diagnostics)
  }
}
