internal import Handbook
internal import Mustache

/// A course: its units in order, the pages of each, and the examination at its end.
struct CourseView {
  let site: Site
  let linker: Linker
  let course: Course

  /// Adds the units and the examination.
  func add(to object: inout Object) {
    let places = PlaceView(site: site, linker: linker)
    let role = site.tree.role(course.role.text)?.index
    let quiz = course.exam.flatMap { exam in
      site.handbook.quizzes.first { "quizzes/\($0.id).json" == exam.text }
    }
    object["course"] = .object([
      "title": .text(course.title),
      "roleTitle": .text(role.map(site.title(of:)) ?? ""),
      "roleHref": .text(role.map { linker.href($0.route) } ?? ""),
      "proof": ProofView(site: site, linker: linker).value(course.basis),
      "units": .list(course.units.enumerated().map { unit($1, number: $0 + 1, places) }),
      "total": .number(course.units.reduce(0) { $0 + $1.pages.count }),
      "exam": quiz.map(exam) ?? .bool(false),
      "record": places.value("forms/training-record.json") ?? .bool(false),
    ])
  }

  private func unit(_ unit: Course.Unit, number: Int, _ places: PlaceView) -> Value {
    .object([
      "number": .number(number), "title": .text(unit.title), "aim": .text(unit.aim),
      "pages": .list(
        unit.pages.compactMap { page in
          places.link(page.text).map { link in
            .object([
              "title": .text(link.title), "href": .text(linker.href(link.route)),
              "task": .text("\(unit.id.text):\(page.text)"),
            ])
          }
        }),
    ])
  }

  private func exam(_ quiz: Quiz) -> Value {
    .object([
      "title": .text(quiz.title), "id": .text(quiz.id), "passMark": .number(quiz.passMark),
      "count": .number(quiz.questions.count),
      "note": .text(quiz.passMarkNote),
      "href": .text(linker.href(Route("quizzes/\(quiz.id).html"))),
      "paperHref": .text(linker.href(Route("quizzes/\(quiz.id)-paper.html"))),
    ])
  }
}
