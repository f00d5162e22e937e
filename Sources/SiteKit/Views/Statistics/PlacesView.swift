internal import Mustache
internal import Statistics

/// All regions of a release as a tree of links.
struct PlacesView {
  let linker: Linker
  let publication: Publication

  /// How many regions a page lists; of more only the two levels on top.
  private static let most = 400

  /// The regions on top, each with those below.
  var values: [Value] { tree.byLevel[0].map(place) }

  private var tree: RegionTree { publication.release.regions }

  private func place(_ region: Int) -> Value {
    let isListed = tree.regions.count <= Self.most || tree.regions[region].level == 0
    let children = isListed ? tree.children[region].map(place) : []
    return .object([
      "title": .text(tree.regions[region].name), "href": .text(linker.href(publication.page(of: region))),
      "children": .list(children), "hasChildren": .bool(!children.isEmpty),
    ])
  }
}
