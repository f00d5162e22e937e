internal import Basics
internal import Handbook

/// What a role's booklet holds, and under which anchor each of it stands.
struct Booklet: Sendable {
  /// A place in the booklet to which its links lead.
  struct Place: Sendable {
    /// The anchor; what stands below it begins with it and a hyphen.
    let id: String
    /// What the place is called on paper, where no link can be followed: 程序9.
    let label: String
  }

  /// A page of the site that stands in the booklet.
  struct Chapter: Sendable {
    let page: PageFile
    let place: Place
  }

  /// A flow, its nodes numbered as on the page of all of them.
  struct PrintedFlow: Sendable {
    let flow: Flow
    let place: Place
    let nodes: [Flow.Node]

    /// Where a node stands.
    func place(of index: Int) -> String { "\(place.id)-\(index + 1)" }
  }

  /// A blank form.
  struct Sheet: Sendable {
    let form: Form
    let place: Place
  }

  /// The role's own page; nil where it has no text.
  let role: Chapter?
  let duties: [Chapter]
  let procedures: [Chapter]
  let flows: [PrintedFlow]
  let sheets: [Sheet]
  let calendar: [DutyCalendar.Entry]
  /// Where the booklet has what a page of the site shows.
  let places: [Route: Place]

  init(of role: String, in site: Site) {
    let words = site.values
    let folder = site.tree.role(role)
    func chapters(_ pages: [PageFile], _ letter: String, _ word: HandbookWord) -> [Chapter] {
      pages.enumerated().map { index, page in
        let number = page.duty?.number ?? index + 1
        let place = Place(id: "\(letter)\(index + 1)", label: "\(words.word(word))\(number)")
        return Chapter(page: page, place: place)
      }
    }
    self.role = folder.flatMap { folder in
      folder.index.isGenerated
        ? nil
        : Chapter(page: folder.index, place: Place(id: "role", label: words.word(.bookletRole)))
    }
    duties = chapters(folder?.pages.filter { $0.kind == .duty } ?? [], "d", .bookletDuty)
    let procedures = (site.tree.folders["procedures"]?.pages ?? []).filter { page in
      page.procedure?.roles.contains { $0.string == role } == true
    }
    self.procedures = chapters(procedures, "p", .kindProcedure)
    let named = Set(procedures.compactMap { $0.procedure?.flow?.string })
    flows = site.handbook.flows.filter { named.contains($0.id) || $0.audience == .staff }.enumerated().map {
      index, flow in
      let place = Place(id: "f\(index + 1)", label: "\(words.word(.kindFlow))\(index + 1)")
      return PrintedFlow(flow: flow, place: place, nodes: flow.paths.order.map { flow.nodes[$0] })
    }
    sheets = site.handbook.forms.filter { form in form.roles.contains { $0.text == role } }.enumerated().map {
      index, form in
      let place = Place(id: "t\(index + 1)", label: "\(words.word(.kindForm))\(index + 1)")
      return Sheet(form: form, place: place)
    }
    calendar = site.handbook.calendar?.entries(of: role) ?? []
    places = Self.places(
      of: role, [self.role].compactMap { $0 } + duties + self.procedures, flows, sheets, in: site)
  }

  /// The day of the last change of any of its chapters.
  static func updated(of role: String, in site: Site) -> CalendarDay? {
    let booklet = Booklet(of: role, in: site)
    return ([booklet.role].compactMap { $0 } + booklet.duties + booklet.procedures).compactMap(\.page.updated)
      .max()
  }

  private static func places(
    of role: String, _ chapters: [Chapter], _ flows: [PrintedFlow], _ sheets: [Sheet], in site: Site
  ) -> [Route: Place] {
    let words = site.values
    var places: [Route: Place] = [:]
    for chapter in chapters { places[chapter.page.route] = chapter.place }
    for flow in flows {
      for (index, node) in flow.nodes.enumerated() {
        let isStart = node.id.text == flow.flow.start.text
        places[Route(flow.flow.path(of: node))] =
          isStart ? flow.place : Place(id: flow.place(of: index), label: "\(flow.place.label) \(index + 1)")
      }
    }
    for sheet in sheets { places[Route("forms/\(sheet.form.id).html")] = sheet.place }
    if site.handbook.calendar != nil {
      places[Route("handbook/\(role)/calendar.html")] = Place(id: "year", label: words.word(.bookletYear))
    }
    if site.hotlines != nil {
      places[Site.hotlinesRoute] = Place(id: "lines", label: words.word(.bookletLines))
    }
    return places
  }
}
