internal import Markdown
internal import Policy

/// Answers where the links of a page lead when the page stands in a booklet.
///
/// The page was rendered on its own before, and its mistakes were reported then.
struct BookletReferences: ReferenceResolver {
  private let site: Site
  private let linker: Linker
  private let page: PageFile
  private let places: [Route: Booklet.Place]
  /// The documents that the page cites.
  private(set) var documents: Set<String> = []

  /// What stands before the anchors of an addition to a page, which are looked for after the page's own.
  private let prefix: String?
  private let pageIds: Set<String>

  init(
    _ page: PageFile, in booklet: Booklet, of site: Site, linker: Linker, prefix: String? = nil,
    below pageIds: Set<String> = []
  ) {
    self.prefix = prefix
    self.pageIds = pageIds
    self.site = site
    self.linker = linker
    self.page = page
    places = booklet.places
  }

  mutating func link(_ destination: String, at offset: Int) -> ResolvedLink? {
    let address = LinkAddress(destination, from: page.path)
    switch address.place {
    case .external: return ResolvedLink(href: destination, isExternal: true)
    case .outside: return nil
    case .internalPath(let path):
      guard let target = path.isEmpty ? page.route : site.links[path] else { return nil }
      if let place = places[target] {
        var anchor = address.fragment.isEmpty ? place.id : "\(place.id)-\(address.fragment)"
        if let prefix, target == page.route, !address.fragment.isEmpty, !pageIds.contains(anchor) {
          anchor = prefix + address.fragment
        }
        return ResolvedLink(
          href: "#\(anchor)", isExternal: false, printed: target == page.route ? nil : place.label)
      }
      return ResolvedLink(
        href: linker.href(target, fragment: address.fragment), isExternal: false,
        printed: site.configuration.url.map { "\($0)/\(target.address)" })
    }
  }

  mutating func image(_ destination: String, at offset: Int) -> String? {
    let address = LinkAddress(destination, from: page.path)
    guard case .internalPath(let path) = address.place, let target = site.links[path] else { return nil }
    return linker.href(target)
  }

  mutating func citation(_ target: String, quote: String?, at offset: Int) -> Markdown.ResolvedCitation? {
    guard let reference = try? site.library.index.resolve(target).get() else { return nil }
    documents.insert(reference.slug)
    return Markdown.ResolvedCitation(
      href: linker.href(site.library.place(of: reference)), label: reference.fullLabel,
      isHeld: !reference.isStub)
  }

  mutating func mentions(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> [Mention] {
    site.library.index.mentions(in: text).map { mention in
      Mention(
        range: mention.range, href: linker.href(site.library.place(of: mention.slug)),
        isHeld: site.library.isHeld(mention.slug))
    }
  }
}
