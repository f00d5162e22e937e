import Basics
import Testing

@testable import Handbook

@Suite struct QuizReviewTests {
  private func found(_ changes: (String, String)...) -> [String] {
    diagnostics(changes).map(\.identifier.description)
  }

  /// What is said of a bank of one question that is in order, with parts replaced.
  private func diagnostics(_ changes: [(String, String)]) -> [Diagnostic] {
    var text = """
      {"title": "题", "role": "child-director", "passMark": 80, "paperSize": 1,
       "themes": [{"id": "report", "title": "强制报告"}],
       "questions": [
        {"id": "r-01", "theme": "report", "kind": "single", "text": "向谁报告？", "options": [
         {"text": "公安机关", "right": true}, {"text": "班主任", "why": "不能代替报告。"}, {"text": "邻居"}],
         "explain": "及时向公安机关报告。", "source": "mca-2019-34#a3.5", "quote": "及时向公安机关"}]}
      """
    for (old, new) in changes {
      text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return HandbookFile.read(.quiz, id: "child-director", SourceFile(path: "a.json", text: text)).diagnostics
  }

  /// A second question like the first, with parts replaced.
  private func second(_ id: String, _ text: String) -> (String, String) {
    let question = """
      "quote": "及时向公安机关"}, {"id": "\(id)", "theme": "report", "kind": "judge", "text": "\(text)",
       "options": [{"text": "对", "right": true}, {"text": "错"}], "explain": "是。", "source": "mca-2019-34"}
      """
    return (#""quote": "及时向公安机关"}"#, question)
  }

  @Test func aBankInOrderIsSilent() {
    #expect(found().isEmpty)
    #expect(found(second("r-02", "可以不报告。")).isEmpty)
  }

  @Test func aSingleQuestionHasExactlyOneRightAnswer() {
    #expect(found((#", "right": true"#, "")) == ["quiz-answers"])
    #expect(found((#""why": "不能代替报告。""#, #""right": true"#)) == ["quiz-answers"])
  }

  @Test func aMultipleQuestionHasTwoRightAnswersAndAWrongOne() {
    let kind = (#""single""#, #""multiple""#)
    #expect(found(kind) == ["quiz-answers"])
    #expect(found(kind, (#""why": "不能代替报告。""#, #""right": true"#)).isEmpty)
    let all = (#""why": "不能代替报告。"}, {"text": "邻居"}"#, #""right": true}"#)
    #expect(found(kind, all) == ["quiz-answers"])
  }

  @Test func aJudgementHasTwoOptionsOneOfThemRight() {
    #expect(found((#""single""#, #""judge""#)) == ["quiz-answers"])
    #expect(found((#""single""#, #""judge""#), (#", {"text": "邻居"}"#, "")).isEmpty)
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "0", "101"])
  func aMarkAndASizeBeyondAllBoundsAreToldAndCountedWithNonetheless(number: String) throws {
    let text = """
      {"title": "题", "role": "r", "passMark": \(number), "paperSize": \(number), "themes": [],
       "questions": [{"id": "a", "theme": "", "kind": "judge", "text": "问", "options": [], "explain": "是",
        "source": "s"}]}
      """
    let (file, diagnostics) = HandbookFile.read(.quiz, id: "r", SourceFile(path: "a.json", text: text))
    #expect(diagnostics.contains { $0.message.contains("\"passMark\" wants a number from 1 to 100") })
    #expect(diagnostics.contains { $0.identifier == .quizPaper })
    guard case .quiz(let quiz)? = file else {
      Issue.record("no quiz")
      return
    }
    #expect(0...1 ~= quiz.needed)
  }

  @Test func aQuestionWantsTwoOptions() {
    let one = (#", {"text": "班主任", "why": "不能代替报告。"}, {"text": "邻居"}"#, "")
    let found = diagnostics([one])
    #expect(found.map(\.identifier) == [.quizAnswers])
    #expect(found.first?.message.contains("at least two") == true)
    #expect(found.first?.place?.position?.line == 4)
  }

  @Test func whyStandsAtWrongAnswersOnly() {
    let found = diagnostics([(#""公安机关", "right": true"#, #""公安机关", "right": true, "why": "因为""#)])
    #expect(found.map(\.identifier) == [.quizAnswers])
    #expect(found.first?.severity == .warning)
  }

  @Test func theMarkIsOneThatCanBeReached() {
    #expect(found(("80", "0")) == ["value-invalid"])
    #expect(found(("80", "101")) == ["value-invalid"])
    #expect(found(("80", "1")).isEmpty)
    #expect(found(("80", "100")).isEmpty)
  }

  @Test func aPaperHasNoMoreQuestionsThanThereAre() {
    #expect(found((#""paperSize": 1"#, #""paperSize": 2"#)) == ["quiz-paper"])
    #expect(found((#""paperSize": 1"#, #""paperSize": 0"#)) == ["quiz-paper"])
    #expect(found((#""paperSize": 1"#, #""paperSize": 2"#), second("r-02", "可以。")).isEmpty)
  }

  @Test func themesAreKnownAndAskedAbout() {
    let found = diagnostics([(#""theme": "report""#, #""theme": "reports""#)])
    #expect(found.map(\.identifier) == [.quizTheme, .quizTheme])
    #expect(found.first?.notes == ["did you mean report?"])
    #expect(found.map(\.severity) == [.error, .warning])
  }

  @Test func idsQuestionsAndAnswersStandOnce() {
    #expect(found(second("r-01", "可以。")) == ["quiz-repeated"])
    #expect(found(second("r-02", "向谁 报告？")) == ["quiz-repeated"])
    #expect(found((#""邻居""#, #""班主任 ""#)) == ["quiz-repeated"])
    #expect(found((#"强制报告"}"#, #"强制报告"}, {"id": "report", "title": "二"}"#)) == ["quiz-repeated"])
  }

  @Test func idsFitAnAddress() {
    #expect(found((#""r-01""#, #""R 01""#)) == ["value-invalid"])
  }
}
