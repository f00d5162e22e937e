internal import Basics
internal import Markdown
internal import Mustache

/// A title and where it leads.
struct PageLink: Sendable {
  let title: String
  let route: Route
}

/// What every page has around its own content (docs/themes.md, "What every page has").
struct Frame {
  let route: Route
  let title: String
  /// What `<title>` says instead of the title; empty for the title itself. On sensitive pages it is all that it says.
  var headTitle = ""
  var summary = ""
  /// The template that prints the page.
  let template: String
  var updated: CalendarDay?
  var owner = ""
  var isSensitive = false
  var reviewBy: CalendarDay?
  /// The pages above this one, the home page first.
  var crumbs: [PageLink] = []
  var previous: PageLink?
  var next: PageLink?
  var contents: [Value] = []
  var siblings: [PageLink] = []
  var content: [UInt8] = []
  /// Which agency wrote the page; false for the site itself.
  var local: Value = .bool(false)
  /// What agencies add to it.
  var additions: [Value] = []
  /// The texts in whose place it stands.
  var replaced: [Value] = []
  /// What stands before every address, for a page that is shown at any address.
  var base: String?

  /// Addresses as this page writes them.
  var linker: Linker { Linker(from: route, base: base) }

  /// The page's values for its template.
  func object(in site: Site) -> Object {
    let linker = linker
    let isHome = route == Site.home
    return [
      "t": site.values.strings,
      "site": site.values.site,
      "page": .object([
        "title": .text(title),
        "summary": .text(summary),
        "headTitle": .text(
          isHome
            ? site.configuration.title
            : isSensitive && !headTitle.isEmpty
              ? headTitle : "\(headTitle.isEmpty ? title : headTitle) - \(site.configuration.title)"),
        "kind": .text(template),
        "updated": .text(updated?.description ?? ""),
        "updatedText": .text(updated?.chinese ?? ""),
        "canonical": .text(base == nil ? site.configuration.url.map { "\($0)/\(route.path)" } ?? "" : ""),
        "overdue": .bool(site.isOverdue(reviewBy)),
        "sensitive": .bool(isSensitive),
        "owner": .text(owner),
        "reviewBy": .text(reviewBy?.description ?? ""),
        "local": local,
      ]),
      "feed": .text(site.configuration.url == nil ? "" : linker.href(Route("feed.xml"))),
      "root": .text(linker.root),
      "home": .text(linker.href(Site.home)),
      "nav": .list(navigation(site, linker)),
      "crumbs": .list(isHome ? [] : trail(linker)),
      "help": .object([
        "lines": site.values.helpLines,
        "href": .text(site.hotlines == nil ? "" : linker.href(Site.hotlinesRoute)),
        "hasLines": .bool(site.hotlines?.lines.isEmpty == false),
        "hasPrimary": .bool(site.hotlines?.lines.contains(where: \.isPrimary) == true),
      ]),
      "previous": Self.value(previous, linker),
      "next": Self.value(next, linker),
      "contents": .list(contents),
      "hasContents": .bool(contents.count > 1),
      "siblings": .list(
        siblings.map { neighbour in Self.value(neighbour, linker, current: neighbour.route == route) }),
      "hasSiblings": .bool(siblings.count > 1),
      "content": .html(content),
      "additions": .list(additions),
      "replaced": .list(replaced),
    ]
  }

  private func navigation(_ site: Site, _ linker: Linker) -> [Value] {
    let folder = PageTree.parent(of: route.path)
    return site.navigation.map { item in
      let section = PageTree.parent(of: item.route.path)
      let isInside = !section.isEmpty && (folder == section || folder.hasPrefix("\(section)/"))
      return Self.value(item, linker, current: item.route == route || isInside)
    }
  }

  private func trail(_ linker: Linker) -> [Value] {
    crumbs.map { Self.value($0, linker) } + [.object(["title": .text(title), "href": ""])]
  }

  private static func value(_ link: PageLink?, _ linker: Linker) -> Value {
    link.map { .object(["title": .text($0.title), "href": .text(linker.href($0.route))]) } ?? .bool(false)
  }

  private static func value(_ link: PageLink, _ linker: Linker, current: Bool) -> Value {
    .object(["title": .text(link.title), "href": .text(linker.href(link.route)), "current": .bool(current)])
  }
}
