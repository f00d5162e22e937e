internal import Mustache

/// A duty of a role with the clauses on which it rests.
struct DutyView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds what only duty pages have.
  func add(to object: inout Object) {
    let role = site.tree.folder(of: page)?.index
    object["duty"] = .object([
      "number": .number(page.duty?.number ?? 0), "cycle": .text(page.duty?.cycle ?? ""),
      "result": .text(page.duty?.result ?? ""), "roleTitle": .text(role.map(site.title(of:)) ?? ""),
      "roleHref": .text(role.map { linker.href($0.route) } ?? ""),
      "sources": .list(
        page.sources.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
    ])
    addFigures(to: &object)
  }

  /// The figures that count the duty, of the newest release: those of one region, for there are many duties.
  private func addFigures(to object: inout Object) {
    object["statistics"] = .bool(false)
    object["figures"] = .list([])
    guard let dashboards = site.dashboards, let number = dashboards.current.last,
      page.duty?.indicators.isEmpty == false
    else { return }
    let figures = RegionFigures(topOf: number, in: dashboards, titles: FigureTitles(site.values))
    let cards = DutyFigures(site: site, linker: linker, figures: figures, duty: page).cards
    guard !cards.isEmpty else { return }
    object["figures"] = .list(cards)
    object["statistics"] = .object(
      ReleaseValues(site: site, linker: linker, publication: figures.publication).members)
  }
}
