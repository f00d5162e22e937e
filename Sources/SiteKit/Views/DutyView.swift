internal import Mustache

/// A duty of a role with the clauses on which it rests and all that belongs to it.
struct DutyView {
  let site: Site
  let linker: Linker
  let page: PageFile

  /// Adds what only duty pages have.
  func add(to object: inout Object) {
    let folder = site.tree.folder(of: page)
    let role = folder?.index
    let name = folder.map { String($0.path.dropFirst("handbook/".count)) } ?? ""
    let places = PlaceView(site: site, linker: linker)
    let duty = page.duty
    object["duty"] = .object([
      "number": .number(duty?.number ?? 0), "cycle": .text(duty?.cycle ?? ""),
      "rhythm": .text(duty.map { $0.rhythmWord(in: site) } ?? ""),
      "result": .text(duty?.result ?? ""), "roleTitle": .text(role.map(site.title(of:)) ?? ""),
      "roleHref": .text(role.map { linker.href($0.route) } ?? ""),
      "sources": .list(
        page.sources.compactMap { ClauseView(site: site, linker: linker, target: $0.string).value }),
      "hasForms": .bool(duty?.forms.isEmpty == false),
      "hasProcedures": .bool(duty?.procedures.isEmpty == false),
      "forms": places.forms((duty?.forms ?? []).map(\.string)),
      "procedures": places.procedures((duty?.procedures ?? []).map(\.string)),
      "entries": .list(
        CalendarEntries(site: site, linker: linker).values((duty?.calendar ?? []).map(\.string))),
      "hasEntries": .bool(duty?.calendar.isEmpty == false),
      "calendarHref": places.href(.calendar(role: name)),
      "checklistsHref": places.href(.checklists(role: name)),
      "exam": places.value("quizzes/\(name).json") ?? .bool(false),
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

extension PageFile.Duty {
  /// How its rhythm is said; empty where the page does not say, or its own words begin with it.
  func rhythmWord(in site: Site) -> String {
    let word = rhythm.map { site.values.word($0.word) } ?? ""
    return cycle.hasPrefix(word) ? "" : word
  }
}

extension PageFile.Duty.Rhythm {
  /// How it is said.
  var word: HandbookWord {
    switch self {
    case .onEvent: .rhythmOnEvent
    case .periodic: .rhythmPeriodic
    case .continuous: .rhythmContinuous
    case .byNeed: .rhythmByNeed
    }
  }
}
