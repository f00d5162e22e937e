import Basics
import Testing

@testable import Handbook

@Suite struct QuizPaperTests {
  /// A bank with so many questions a theme; every fourth is a judgement, every fifth has several right answers.
  private func bank(_ counts: [Int], paperSize: Int) throws -> Quiz {
    let themes = counts.indices.map { #"{"id": "t\#($0)", "title": "题\#($0)"}"# }
    let questions = counts.enumerated().flatMap { theme, count in
      (0..<count).map { number in
        let kind = number % 4 == 3 ? "judge" : number % 5 == 4 ? "multiple" : "single"
        let options =
          kind == "judge"
          ? #"{"text": "对", "right": true}, {"text": "错"}"#
          : #"{"text": "甲", "right": true}, {"text": "乙", "right": \#(kind == "multiple")}, {"text": "丙"}, {"text": "丁"}"#
        return """
          {"id": "q\(theme)-\(number)", "theme": "t\(theme)", "kind": "\(kind)", "text": "问\(theme)-\(number)",
           "options": [\(options)], "explain": "是。", "source": "mca-2019-34"}
          """
      }
    }
    let text = """
      {"title": "题", "role": "r", "passMark": 80, "paperSize": \(paperSize),
       "themes": [\(themes.joined(separator: ", "))], "questions": [\(questions.joined(separator: ",\n"))]}
      """
    let (file, diagnostics) = HandbookFile.read(.quiz, id: "r", SourceFile(path: "a.json", text: text))
    #expect(diagnostics.isEmpty)
    guard case .quiz(let quiz)? = file else { throw Missing() }
    return quiz
  }

  private struct Missing: Error {}

  @Test func numbersAreThoseOfTheScript() {
    var draw = SeededDraw("A")
    #expect((0..<6).map { _ in draw.below(1000) } == [317, 241, 636, 476, 382, 758])
  }

  @Test func oneSeedGivesOnePaper() throws {
    let quiz = try bank([9, 10, 13], paperSize: 12)
    func drawn(_ seed: String) -> [[Int]] {
      QuizPaper(quiz, seed: seed).items.map { [$0.question] + $0.options }
    }
    #expect(drawn("A") == drawn("A"))
    #expect(drawn("A") != drawn("B"))
    #expect(drawn("A").count == 12)
    #expect(Set(drawn("A").map(\.first)).count == 12)
  }

  @Test func everyThemeHasItsShare() throws {
    let quiz = try bank([20, 10, 30], paperSize: 12)
    for seed in ["A", "B", "384201"] {
      let themes = QuizPaper(quiz, seed: seed).items.map { quiz.questions[$0.question].theme.text }
      #expect(["t0", "t1", "t2"].map { theme in themes.filter { $0 == theme }.count } == [4, 2, 6])
    }
  }

  @Test func sharesAddUpAndTheLargestRemaindersComeFirst() {
    #expect(QuizPaper.shares(of: 30, among: [9, 10, 13, 8, 12, 8, 10]) == [4, 4, 6, 4, 5, 3, 4])
    #expect(QuizPaper.shares(of: 1, among: [5, 5]) == [1, 0])
    #expect(QuizPaper.shares(of: 9, among: [1, 0, 2]) == [1, 0, 2])
    #expect(QuizPaper.shares(of: 3, among: [0, 0]) == [0, 0])
    #expect(QuizPaper.shares(of: -1, among: [3]) == [0])
  }

  @Test func kindsFollowEachOtherAndJudgementsKeepTheirOrder() throws {
    let quiz = try bank([20, 20], paperSize: 24)
    let items = QuizPaper(quiz, seed: "A").items
    let kinds = items.compactMap { Quiz.Kind.allCases.firstIndex(of: quiz.questions[$0.question].kind) }
    #expect(kinds == kinds.sorted())
    for item in items {
      let options = quiz.questions[item.question].options.indices
      #expect(item.options.sorted() == Array(options))
      if quiz.questions[item.question].kind == .judge { #expect(item.options == [0, 1]) }
    }
    #expect(items.contains { $0.options != $0.options.sorted() })
  }
}
