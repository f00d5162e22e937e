internal import Handbook
internal import Mustache

/// The page with which a pack opens: everything in it, by what one wants to do.
struct PackView {
  let pack: Pack
  let linker: Linker

  private var site: Site { pack.site }

  /// Adds the role, its duties and its tools.
  func add(to object: inout Object) {
    let folder = site.tree.role(pack.role)
    let duties = folder?.pages.filter { $0.kind == .duty } ?? []
    object["pack"] = .object([
      "title": .text(pack.title), "summary": .text(folder?.index.summary ?? ""),
      "href": .text(folder.map { linker.href($0.index.route) } ?? ""),
      "duties": .list(duties.map { RolesView(site: site, linker: linker).duty($0) }),
      "groups": .list(groups),
    ])
  }

  private var groups: [Value] {
    [
      group(
        .packNow, pages { if case .flow(let number, let node) = $0 { isStart(number, node) } else { false } }),
      group(.packLearn, learning),
      group(
        .packWork,
        pages {
          switch $0 {
          case .checklists(pack.role), .calendar(pack.role), .visits, .modality(pack.role): true
          default: false
          }
        }),
      group(
        .packPaper,
        pages { $0 == .booklet(role: pack.role) }
          + pages { if case .form(let number) = $0 { isOwn(number) } else { false } }),
      group(.packLookUp, lookUp),
    ].compactMap { $0 }
  }

  private var learning: [Value] {
    pages {
      switch $0 {
      case .course, .quiz, .quizPaper: true
      default: false
      }
    }
  }

  private var lookUp: [Value] {
    let pages: [(String, Route)] = [
      (
        site.tree.folders["procedures"].map { site.title(of: $0.index) } ?? "", Route("procedures/index.html")
      ),
      (site.tree.folders["policies"].map { site.title(of: $0.index) } ?? "", Route("policies/index.html")),
      (site.values.word(.hotlines), Site.hotlinesRoute), (site.values.word(.glossary), Site.glossaryRoute),
    ]
    return pages.filter { pack.plan.contains($0.1) }.map { link($0.0, "", $0.1) }
  }

  private func pages(where isWanted: (HandbookPage.Subject) -> Bool) -> [Value] {
    site.handbookPages.all.filter { isWanted($0.subject) && pack.plan.contains($0.route) }.map { page in
      if case .flow(let number, _) = page.subject {
        let flow = site.handbook.flows[number]
        return link(flow.title, flow.summary, page.route)
      }
      let (title, summary) = page.heading(in: site)
      return link(title, summary, page.route)
    }
  }

  private func isStart(_ flow: Int, _ node: Int) -> Bool { site.handbook.flows[flow].paths.start == node }

  private func isOwn(_ form: Int) -> Bool {
    site.handbook.forms[form].roles.contains { $0.text == pack.role }
  }

  private func group(_ word: HandbookWord, _ links: [Value]) -> Value? {
    links.isEmpty ? nil : .object(["title": .text(site.values.word(word)), "links": .list(links)])
  }

  private func link(_ title: String, _ summary: String, _ route: Route) -> Value {
    .object(["title": .text(title), "summary": .text(summary), "href": .text(linker.href(route))])
  }
}
