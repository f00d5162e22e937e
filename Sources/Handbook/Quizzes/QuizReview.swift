internal import Basics

/// Looks for what would make an examination unfair: questions without an answer or with two where one is asked for,
/// names that mean two things, a mark that nobody can reach.
struct QuizReview {
  private let quiz: Quiz
  private let paperSizeOffset: Int

  init(_ quiz: Quiz, paperSizeOffset: Int) {
    self.quiz = quiz
    self.paperSizeOffset = paperSizeOffset
  }

  /// The mistakes.
  var diagnostics: [Diagnostic] { paper + themes + ids + texts + quiz.questions.flatMap(answers) }

  private var paper: [Diagnostic] {
    let count = quiz.questions.count
    guard count > 0 else { return [error(.quizPaper, "an examination wants \"questions\"", at: 0)] }
    guard !(1...count).contains(quiz.paperSize) else { return [] }
    return [
      error(
        .quizPaper, "\"paperSize\" wants a number from 1 to \(count), the questions there are",
        at: paperSizeOffset)
    ]
  }

  private var themes: [Diagnostic] {
    let ids = quiz.themes.map(\.id)
    let unknown = quiz.questions.map(\.theme).filter { !$0.text.isEmpty && !ids.contains($0.text) }.map {
      theme in
      let near = ids.nearest(to: theme.text)
      return error(
        .quizTheme, "no theme \"\(theme.text)\" is in \"themes\"", at: theme.offset,
        notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
    }
    let asked = Set(quiz.questions.map(\.theme.text))
    let empty = quiz.themes.filter { !asked.contains($0.id) }.map { theme in
      quiz.file.warning(.quizTheme, "no question is about the theme \"\(theme.id)\"", at: theme.offset)
    }
    return unknown + empty
  }

  private var ids: [Diagnostic] {
    let questions = quiz.questions.map(\.id)
    let themes = quiz.themes.map { Reference(text: $0.id, offset: $0.offset) }
    return [questions, themes].flatMap { list in
      repeated(list).map { error(.quizRepeated, "the id \"\($0.text)\" stands twice", at: $0.offset) }
        + list.filter { !$0.text.isEmpty && !Self.isName($0.text) }.map { id in
          error(.valueInvalid, "an id has small letters, digits and hyphens only", at: id.offset)
        }
    }
  }

  private var texts: [Diagnostic] {
    let questions = quiz.questions.map { Reference(text: $0.text, offset: $0.textOffset) }
    let options = quiz.questions.map { question in
      question.options.map { Reference(text: $0.text, offset: $0.offset) }
    }
    return repeated(questions).map { error(.quizRepeated, "this question stands twice", at: $0.offset) }
      + options.flatMap(repeated).map { error(.quizRepeated, "this answer stands twice", at: $0.offset) }
  }

  /// Whether as many answers are right as the kind of a question says.
  private func answers(of question: Quiz.Question) -> [Diagnostic] {
    let options = question.options
    let right = options.filter(\.isRight).count
    let fault: String? =
      switch question.kind {
      case _ where options.count < 2: "a question wants at least two \"options\""
      case .single where right != 1: "of a \"single\" question exactly one option is \"right\", here \(right)"
      case .multiple where right < 2:
        "of a \"multiple\" question at least two options are \"right\", here \(right)"
      case .multiple where right == options.count: "of a \"multiple\" question at least one option is wrong"
      case .judge where options.count != 2 || right != 1:
        "of a \"judge\" question two options stand to choose from, and one is \"right\""
      default: nil
      }
    let excuses = options.filter { $0.isRight && !$0.why.isEmpty }.map { option in
      quiz.file.warning(
        .quizAnswers, "\"why\" says why an option is wrong, and this one is right: write \"explain\"",
        at: option.offset)
    }
    return (fault.map { [error(.quizAnswers, $0, at: question.id.offset)] } ?? []) + excuses
  }

  /// What stands there for a second time, white space aside.
  private func repeated(_ list: [Reference]) -> [Reference] {
    var seen: Set<String> = []
    return list.filter { item in
      let plain = item.text.filter { !$0.isWhitespace }
      return !plain.isEmpty && !seen.insert(plain).inserted
    }
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private func error(
    _ identifier: Diagnostic.Identifier, _ message: String, at offset: Int, notes: [String] = []
  ) -> Diagnostic {
    quiz.file.error(identifier, message, at: offset, notes: notes)
  }
}

extension Diagnostic.Identifier {
  /// A question that has not as many right answers as its kind says.
  static let quizAnswers: Self = "quiz-answers"
  /// A number of questions that cannot be drawn.
  static let quizPaper: Self = "quiz-paper"
  /// An id, a question or an answer that stands twice.
  static let quizRepeated: Self = "quiz-repeated"
  /// A theme that is not there, or that no question is about.
  static let quizTheme: Self = "quiz-theme"
}
