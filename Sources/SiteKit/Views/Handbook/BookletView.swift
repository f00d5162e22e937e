internal import Basics
internal import Handbook
internal import Markdown
internal import Mustache
internal import Policy

/// All that a role needs, as one page for the printer.
struct BookletView {
  let site: Site
  let linker: Linker
  let role: String
  let options: MarkdownOptions

  /// Adds the cover, the contents and all chapters.
  func add(to object: inout Object) throws {
    let booklet = Booklet(of: role, in: site)
    let text = BookletText(site: site, linker: linker, booklet: booklet, options: options)
    let proofs = ProofView(site: site, linker: linker)
    let about = try booklet.role.map(text.chapter)
    let duties = try booklet.duties.map(text.chapter)
    let procedures = try booklet.procedures.map(text.chapter)
    let documents = ([about].compactMap { $0 } + duties + procedures).reduce(into: Set<String>()) {
      $0.formUnion($1.documents)
    }
    let index = site.tree.role(role)?.index
    object["booklet"] = .object([
      "role": .text(site.title(ofRole: role)), "summary": .text(index?.summary ?? ""),
      "documents": .list(site.library.documents.filter { documents.contains($0.slug) }.map(document)),
      "about": about?.value ?? .bool(false),
      "duties": .list(duties.map(\.value)), "hasDuties": .bool(!duties.isEmpty),
      "procedures": .list(procedures.map(\.value)), "hasProcedures": .bool(!procedures.isEmpty),
      "flows": .list(
        booklet.flows.map { BookletFlowView(site: site, linker: linker, booklet: booklet, printed: $0).value }
      ),
      "hasFlows": .bool(!booklet.flows.isEmpty),
      "sheets": .list(booklet.sheets.map(sheet)), "hasSheets": .bool(!booklet.sheets.isEmpty),
      "calendar": .list(booklet.calendar.map { entry($0, proofs, booklet) }),
      "hasCalendar": .bool(!booklet.calendar.isEmpty),
      "lines": HotlinesView(site: site, linker: linker).lines,
      "hasLines": .bool(site.hotlines?.lines.isEmpty == false),
    ])
  }

  private func document(_ document: PolicyDocument) -> Value {
    let metadata = document.metadata
    return .object([
      "title": .text(metadata.title), "number": .text(metadata.number ?? ""),
      "dateText": .text(metadata.date?.chinese ?? ""), "region": .text(metadata.region ?? ""),
      "levelLabel": .text(site.values.label(metadata.level)),
      "href": .text(linker.href(Site.route(ofDocument: document.slug))),
    ])
  }

  private func sheet(_ sheet: Booklet.Sheet) -> Value {
    var object: Object = [
      "id": .text(sheet.place.id), "label": .text(sheet.place.label), "title": .text(sheet.form.title),
      "summary": .text(sheet.form.summary), "href": .text(linker.href(Route("forms/\(sheet.form.id).html"))),
    ]
    FormView(site: site, linker: linker, form: sheet.form).add(to: &object)
    return .object(object)
  }

  private func entry(_ entry: DutyCalendar.Entry, _ proofs: ProofView, _ booklet: Booklet) -> Value {
    let target = entry.page.flatMap { site.links[$0.text] }
    return .object([
      "title": .text(entry.title), "what": .text(entry.what), "area": .text(entry.area),
      "every": .text(site.values.label(entry.every)), "from": .text(entry.from?.chinese ?? ""),
      "dayNote": .text(entry.dayNote),
      "proof": proofs.value(entry.evidence),
      "place": target.flatMap { booklet.places[$0] }.map {
        .object(["href": .text("#\($0.id)"), "label": .text($0.label)])
      } ?? .bool(false),
    ])
  }
}
