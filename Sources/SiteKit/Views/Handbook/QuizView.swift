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
    let read = ReadAgain(site: site, linker: linker)
    var number = 0
    let themes = quiz.themes.map { theme in
      let questions = quiz.questions.filter { $0.theme.text == theme.id }
      let values = questions.map { question in
        number += 1
        return value(question, number, read)
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
    let needed = (quiz.passMark * quiz.paperSize + 99) / 100
    return [
      ("id", .text(quiz.id)), ("title", .text(quiz.title)),
      ("roleTitle", .text(role.map { site.title(of: $0.index) } ?? "")),
      ("roleHref", .text(role.map { linker.href($0.index.route) } ?? "")),
      ("passMark", .number(quiz.passMark)), ("passMarkNote", .text(quiz.passMarkNote)),
      ("needed", .number(needed)), ("paperSize", .number(quiz.paperSize)),
      ("count", .number(quiz.questions.count)),
      ("href", .text(linker.href(Route("quizzes/\(quiz.id).html")))),
      ("paperHref", .text(linker.href(Route("quizzes/\(quiz.id)-paper.html")))),
    ]
  }

  private func value(_ question: Quiz.Question, _ number: Int, _ read: ReadAgain) -> Value {
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
          ("read", read.value(question.read?.text)),
        ]))
  }
}

/// The pages to read again, found by their paths below `content/`.
struct ReadAgain {
  private let site: Site
  private let linker: Linker
  private let titles: [String: String]

  init(site: Site, linker: Linker) {
    self.site = site
    self.linker = linker
    let pages = site.tree.pages.map { ($0.path, site.title(of: $0)) }
    let made = site.handbookPages.compactMap { page in
      page.source.map { ($0, page.heading(in: site).title) }
    }
    titles = Dictionary(pages + made) { first, _ in first }
  }

  /// What templates print of such a page; false where there is none.
  func value(_ path: String?) -> Value {
    guard let path, let route = site.links[path] else { return .bool(false) }
    return .object(["title": .text(titles[path] ?? path), "href": .text(linker.href(route))])
  }
}
