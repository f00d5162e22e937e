internal import Mustache

/// The duties of every role with the figures that count them, then those that nothing counts yet.
struct DutyFiguresView {
  let site: Site
  let linker: Linker
  /// Those of the top region in the newest release.
  let figures: RegionFigures

  /// The roles in the order of the handbook.
  var roles: [Value] {
    (site.tree.folders["handbook"]?.folders ?? []).compactMap { site.tree.folders[$0] }.compactMap { folder in
      let duties = folder.pages.filter { $0.kind == .duty }.map {
        DutyFigures(site: site, linker: linker, figures: figures, duty: $0)
      }
      guard !duties.isEmpty else { return nil }
      let uncounted = duties.filter(\.indicators.isEmpty)
      return .object([
        "title": .text(site.title(of: folder.index)), "href": .text(linker.href(folder.index.route)),
        "duties": .list(duties.filter { !$0.indicators.isEmpty }.map(counted)),
        "uncounted": .list(uncounted.map { .object(entry($0.duty)) }),
        "hasUncounted": .bool(!uncounted.isEmpty),
      ])
    }
  }

  private func counted(_ duty: DutyFigures) -> Value {
    var object = entry(duty.duty)
    let regions = duty.regions
    object["figures"] = .list(duty.cards)
    object["regions"] = .html(regions)
    object["hasRegions"] = .bool(!regions.isEmpty)
    return .object(object)
  }

  private func entry(_ page: PageFile) -> Object {
    [
      "title": .text(page.title), "href": .text(linker.href(page.route)),
      "number": .number(page.duty?.number ?? 0),
    ]
  }
}
