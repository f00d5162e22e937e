internal import Handbook
internal import Mustache

/// A bank of questions: all of them by theme, each with its answer, what proves it and the page to read again. The
/// script makes practice and examination of what stands there.
struct QuizView {
  let site: Site
  let linker: Linker
  let quiz: Quiz

  /// Adds the bank.
  func add(to object: inout Object) {
    let places = PlaceView(site: site, linker: linker)
    var number = 0
    let themes = quiz.themes.map { theme in
      let questions = quiz.questions.filter { $0.theme.text == theme.id }
      let values = questions.map { question in
        number += 1
        return value(question, number, places)
      }
      return Value.object([
        "id": .text(theme.id), "title": .text(theme.title), "count": .number(questions.count),
        "questions": .list(values), "hasQuestions": .bool(!questions.isEmpty),
      ])
    }
    object["quiz"] = .object(Object(head + [("themes", .list(themes))]))
  }

  /// What the paper says too.
  var head: [(String, Value)] {
    let role = site.tree.role(quiz.role.text)
    return [
      ("id", .text(quiz.id)), ("title", .text(quiz.title)),
      ("roleTitle", .text(role.map { site.title(of: $0.index) } ?? "")),
      ("roleHref", .text(role.map { linker.href($0.index.route) } ?? "")),
      ("passMark", .number(quiz.passMark)), ("passMarkNote", .text(quiz.passMarkNote)),
      ("needed", .number(quiz.needed)), ("paperSize", .number(quiz.paperSize)),
      ("count", .number(quiz.questions.count)),
      ("href", .text(linker.href(Route("quizzes/\(quiz.id).html")))),
      ("paperHref", .text(linker.href(Route("quizzes/\(quiz.id)-paper.html")))),
    ]
  }

  private func value(_ question: Quiz.Question, _ number: Int, _ places: PlaceView) -> Value {
    let all = Array(question.options.indices)
    let whys = question.options.enumerated().filter { !$0.element.why.isEmpty }.map { place, option in
      Value.object([
        "letter": .text(question.kind == .judge ? option.text : QuizLetters.letter(place)),
        "place": .number(place), "why": .text(option.why),
      ])
    }
    return .object(
      Object(
        QuizLetters.kind(question.kind) + [
          ("id", .text(question.id.text)), ("number", .number(number)),
          ("kind", .text(question.kind.rawValue)), ("theme", .text(question.theme.text)),
          ("text", .text(question.text)),
          ("options", .list(QuizLetters.options(question, in: all))),
          ("right", .text(QuizLetters.right(question, in: all))),
          ("explanation", .text(question.explanation)),
          ("whys", .list(whys)), ("hasWhys", .bool(!whys.isEmpty)),
          ("proof", ProofView(site: site, linker: linker).value(question.evidence)),
          ("read", question.read.flatMap { places.value($0.text) } ?? .bool(false)),
        ]))
  }
}
