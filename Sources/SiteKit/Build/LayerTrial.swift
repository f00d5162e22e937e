internal import Basics

/// The site as it would be with a layer that it has not chosen: to find the mistakes of that layer's files.
struct LayerTrial: Sendable {
  let site: Site
  /// The mistakes met so far.
  let diagnostics: [Diagnostic]
  /// What the paths of the layer's files begin with in messages.
  let prefix: String

  /// A trial of a layer.
  init(of layer: LocalLayer, in content: SiteContent, _ model: SiteModel) {
    let (laid, mistakes) = content.laidOver(by: LayerChoice.chain(to: layer, of: content.layers.values))
    var found = mistakes
    site = model.site(laid, &found)
    diagnostics = found
    prefix = "\(model.shownContentPath)\(LayerPath.folder)/\(layer.name)/"
  }

  /// The mistakes in the layer's own files, those that rendering finds among them.
  func mistakes(_ theme: Theme, _ map: ParallelMap) async throws -> [Diagnostic] {
    let pages = PageRenderer(site, theme)
    let outcomes = try await map(site.tree.pages) { page in try pages.render(page).outcomes }.flatMap { $0 }
    let all =
      diagnostics + outcomes.flatMap(\.diagnostics) + FragmentCheck(site, outcomes, dataPages: []).diagnostics
    return all.filter { $0.place?.path.hasPrefix(prefix) ?? false }
  }
}
