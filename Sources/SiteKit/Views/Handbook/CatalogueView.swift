internal import Handbook
internal import Mustache

/// A list of all flows, all examinations or all blank forms.
struct CatalogueView {
  let site: Site
  let linker: Linker
  let catalogue: HandbookPage.Catalogue

  /// Adds the entries, and what stands beside them.
  func add(to object: inout Object) {
    let places = PlaceView(site: site, linker: linker)
    switch catalogue {
    case .flows: object["entries"] = .list(site.handbook.flows.map(entry))
    case .quizzes: object["entries"] = .list(site.handbook.quizzes.map(entry))
    case .forms: object["entries"] = .list(site.handbook.forms.map(entry))
    }
    object["fieldsHref"] = catalogue == .forms ? places.href(.fieldDictionary) : ""
    object["isForms"] = .bool(catalogue == .forms)
    object["hasCourses"] = .bool(catalogue == .quizzes && !site.handbook.courses.isEmpty)
    object["courses"] = .list(
      catalogue == .quizzes
        ? site.handbook.courses.compactMap { places.value("courses/\($0.id).json") } : [])
  }

  private func entry(_ flow: Flow) -> Value {
    value(
      flow.title, flow.summary, "flows/\(flow.id)/index.html",
      notes: [site.values.word(flow.audience.word)])
  }

  private func entry(_ quiz: Quiz) -> Value {
    let count = "\(quiz.questions.count) \(site.values.word(.questionsUnit))"
    return value(
      quiz.title, quiz.summary, "quizzes/\(quiz.id).html", notes: [count],
      more: [
        "title": .text(site.values.word(.paper)),
        "href": .text(linker.href(Route("quizzes/\(quiz.id)-paper.html"))),
      ])
  }

  private func entry(_ form: Form) -> Value {
    let roles = form.roles.compactMap { site.tree.role($0.text).map { site.title(of: $0.index) } }
    return value(form.title, form.summary, "forms/\(form.id).html", notes: roles)
  }

  private func value(
    _ title: String, _ summary: String, _ path: String, notes: [String], more: Object? = nil
  ) -> Value {
    .object([
      "title": .text(title), "summary": .text(summary), "href": .text(linker.href(Route(path))),
      "notes": .list(notes.map { .text($0) }), "more": more.map { .object($0) } ?? .bool(false),
    ])
  }
}
