import Basics
import Handbook
import Mustache
import Policy
import Testing

@testable import SiteKit

@Suite struct QuizPagesTests {
  private static let bank = """
    {"title": "考核题", "role": "child-director", "passMark": 80, "passMarkNote": "本站建议。", "paperSize": 3,
     "themes": [{"id": "school", "title": "控辍保学"}, {"id": "empty", "title": "空"}],
     "questions": [
      {"id": "s-01", "theme": "school", "kind": "multiple", "text": "哪些孩子？", "options": [
       {"text": "甲", "right": true}, {"text": "乙", "why": "乙不是。"}, {"text": "丙", "right": true}],
       "explain": "人人。", "source": "some-2026-1#c1", "quote": "人人在学", "read": "handbook/child-director/index.md"},
      {"id": "s-02", "theme": "school", "kind": "judge", "text": "可以辍学。",
       "options": [{"text": "对"}, {"text": "错", "right": true}],
       "explain": "不可以。", "source": "some-2026-1#c1", "quote": "人人在学"},
      {"id": "s-03", "theme": "school", "kind": "single", "text": "谁来做？",
       "options": [{"text": "各地", "right": true}, {"text": "没有人"}],
       "explain": "各地。", "source": "some-2026-1#c1", "quote": "各地要做到"}]}
    """

  /// A site of a role, a document and a bank.
  private func site(_ bank: String = bank) throws -> (site: Site, diagnostics: [Diagnostic], quiz: Quiz) {
    let file = SourceFile(path: "site.json", text: #"{"title": "手册"}"#)
    guard let configuration = SiteConfiguration.parse(file).configuration,
      let today = CalendarDay(iso: "2026-11-21"),
      case .quiz(let quiz)? = HandbookFile.read(
        .quiz, id: "child-director", SourceFile(path: "content/quizzes/child-director.json", text: bank)
      ).file,
      let role = PageFile.parse(
        SourceFile(path: "content/handbook/child-director/index.md", text: "---\ntitle: 儿童主任\n---\n"),
        path: "handbook/child-director/index.md", kind: .role
      ).page
    else { throw FileError("read", "site.json", code: 22) }
    let model = SiteModel(
      configuration: configuration, configurationFile: file, today: today, contentPath: "content",
      shownContentPath: "content/", strings: [:], themeAssets: [])
    let text = "---\ntitle: 某意见\nnumber: 某发〔2026〕1号\n---\n某意见\n一、控辍保学\n各地要做到人人在学。\n"
    var content = SiteContent()
    content.documents = [
      PolicyDocument(slug: "some-2026-1", SourceFile(path: "content/policies/some-2026-1.txt", text: text))
    ]
    content.pages = [role]
    content.handbook.add(.quiz(quiz))
    var diagnostics: [Diagnostic] = []
    let site = model.site(content, &diagnostics)
    return (site, diagnostics, quiz)
  }

  private func linker() -> Linker { Linker(from: Route("quizzes/child-director.html")) }

  @Test func theBankShowsEachQuestionWithItsAnswerAndWhatProvesIt() throws {
    let (site, diagnostics, quiz) = try site()
    #expect(diagnostics.isEmpty)
    var object = Object()
    QuizView(site: site, linker: linker(), quiz: quiz).add(to: &object)
    let page = try #require(object["quiz"])
    #expect(page["roleTitle"].text == "儿童主任")
    #expect(page["roleHref"].text == "../handbook/child-director/index.html")
    #expect(page["needed"].text == "3")
    #expect(page["themes"].items.map { $0["count"].text } == ["3", "0"])
    let questions = try #require(page["themes"].items.first)["questions"].items
    #expect(questions.map { $0["number"].text } == ["1", "2", "3"])
    #expect(questions.map { $0["right"].text } == ["AC", "错", "A"])
    #expect(questions[0]["proof"]["quote"].text == "人人在学")
    #expect(questions[0]["proof"]["href"].text == "../policies/some-2026-1.html#c1")
    #expect(questions[0]["read"]["title"].text == "儿童主任")
    #expect(questions[0]["whys"].items.map { $0["letter"].text } == ["B"])
    #expect(!questions[1]["read"].isTruthy)
  }

  @Test func aPaperHasItsKeyWithTheLettersAsPrinted() throws {
    let (site, _, quiz) = try site()
    var object = Object()
    QuizPaperView(site: site, linker: linker(), quiz: quiz).add(to: &object)
    let papers = try #require(object["papers"]).items
    #expect(papers.map { $0["name"].text } == ["A", "B", "C"])
    for paper in papers {
      #expect(paper["parts"].items.map { $0["number"].text } == ["一", "二", "三"])
      let questions = paper["parts"].items.flatMap { $0["questions"].items }
      #expect(questions.map { $0["number"].text } == ["1", "2", "3"])
      for (question, answer) in zip(questions, paper["key"].items) {
        let right = question["options"].items.filter { $0["right"].isTruthy }
        let isJudge = question["text"].text == "可以辍学。"
        #expect(answer["right"].text == right.map { $0[isJudge ? "text" : "letter"].text }.joined())
        #expect(answer["proof"]["label"].text.contains("某发〔2026〕1号"))
      }
    }
  }

  @Test func aRoleAndAPageThatAreNotThereAreReported() throws {
    let bank = Self.bank.split(separator: "child-director").joined(separator: "child-directors")
    let found = try site(bank).diagnostics
    #expect(found.map(\.identifier) == [.quizRole, .linkMissing])
    #expect(found.first?.notes == ["did you mean child-director?"])
    #expect(found.last?.place?.position?.line == 6)
  }

  @Test func answersBeyondZHaveNumbers() {
    #expect([0, 25, 26].map(QuizLetters.letter) == ["A", "Z", "27"])
  }
}
