internal import Handbook
internal import Mustache

/// Papers to print: for each the questions, a sheet for the answers, and the key on a sheet of its own.
struct QuizPaperView {
  /// The seeds of the papers that are printed, which are their names too.
  static let seeds = ["A", "B", "C"]

  let site: Site
  let linker: Linker
  let quiz: Quiz

  /// Adds the papers.
  func add(to object: inout Object) {
    object["quiz"] = .object(Object(QuizView(site: site, linker: linker, quiz: quiz).head))
    object["papers"] = .list(Self.seeds.map(paper))
  }

  private func paper(_ seed: String) -> Value {
    let items = QuizPaper(quiz, seed: seed).items.enumerated().map { ($0.offset + 1, $0.element) }
    let parts = Quiz.Kind.allCases.map { kind in
      (kind, items.filter { quiz.questions[$0.1.question].kind == kind })
    }
    .filter { !$0.1.isEmpty }
    return .object([
      "name": .text(seed), "id": .text(seed.lowercased()),
      "parts": .list(
        parts.enumerated().map { number, part in
          .object(
            Object(
              QuizLetters.kind(part.0) + [
                ("number", .text(Self.ordinals[number])), ("count", .number(part.1.count)),
                ("questions", .list(part.1.map(question))),
              ]))
        }),
      "key": .list(items.map(answer)),
    ])
  }

  /// There are three kinds of questions.
  private static let ordinals = ["一", "二", "三"]

  private func question(_ number: Int, _ item: QuizPaper.Item) -> Value {
    let question = quiz.questions[item.question]
    return .object([
      "number": .number(number), "text": .text(question.text),
      "options": .list(QuizLetters.options(question, in: item.options)),
    ])
  }

  private func answer(_ number: Int, _ item: QuizPaper.Item) -> Value {
    let question = quiz.questions[item.question]
    return .object([
      "number": .number(number), "right": .text(QuizLetters.right(question, in: item.options)),
      "proof": ProofView(site: site, linker: linker).value(question.evidence),
    ])
  }
}
