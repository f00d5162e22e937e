import Basics
import Testing

@testable import Policy

@Suite struct DocumentIndexTests {
  private let index: DocumentIndex

  init() throws { index = try Self.official.get() }

  private static let official = Result {
    let slugs = [
      "mca-2019-34", "jilin-2016-34", "jilin-city-2017-1", "yunyang-2017-2", "jilin-three-year-action",
    ]
    return DocumentIndex(
      try slugs.map { try OfficialDocumentTests.document($0) },
      stubs: [
        StubDocument(slug: "state-council-2016-13", title: "国务院关于加强农村留守儿童关爱保护工作的意见", number: "国发〔2016〕13号"),
        StubDocument(slug: "city-office-34", title: "办公厅文件", number: "政发〔2016〕34号"),
        StubDocument(slug: "minors-law", title: "中华人民共和国未成年人保护法"),
      ])
  }

  private func resolve(_ text: String) throws -> ResolvedCitation { try index.resolve(text).get() }

  private func failure(_ text: String) -> CitationFailure? {
    if case .failure(let failure) = index.resolve(text) { failure } else { nil }
  }

  @Test(arguments: [
    ("mca-2019-34#a3.5", "附件3第5项"), ("jilin-2016-34#c2.1.3", "二（一）3"),
    ("jilin-three-year-action#c3.3.8", "三（三）8"), ("jilin-city-2017-1#c3.1.3.9", "三（一）3（9）"),
    ("jilin-2016-34#c1-p2", "一第2段"), ("jilin-2016-34#c2.1.1-s1", "二（一）1第1句"), ("mca-2019-34#a3", "附件3"),
    ("jilin-2016-34#closing", "结尾"), ("jilin-2016-34#preamble-p1", "开头第1段"),
  ])
  func resolvesPlaceToItsPrintedLabel(citation: String, label: String) throws {
    let found = try resolve(citation)
    #expect(found.label == label)
    #expect(!found.isStub)
  }

  @Test func resolvesDocumentsAndStubsAsAWhole() throws {
    #expect(try resolve("mca-2019-34").number == "民发〔2019〕34号")
    #expect(try resolve("minors-law").isStub)
  }

  @Test(arguments: [
    ("mca-2019-34#a3.9", "no clause \"a3.9\" in mca-2019-34", "its annex 3 ends at item 6"),
    ("mca-2019-34#a4", "no clause \"a4\" in mca-2019-34", "its annexes end at a3"),
    (
      "jilin-2016-34#c2.1.7", "no clause \"c2.1.7\" in jilin-2016-34", "its clause c2.1 (二（一）) ends at c2.1.6"
    ),
    ("jilin-2016-34#c9", "no clause \"c9\" in jilin-2016-34", "its clauses end at c3"),
    (
      "jilin-2016-34#c1-p3", "no clause \"c1-p3\" in jilin-2016-34",
      "its clause c1 has 2 paragraphs of its own"
    ),
    ("jilin-2016-34#closng", "no clause \"closng\" in jilin-2016-34", "did you mean closing?"),
    ("mca-2019-43#a3", "no document \"mca-2019-43\"", "did you mean mca-2019-34?"),
    (
      "minors-law#art12", "no clause \"art12\" in minors-law: its text is not in hand",
      "cite the whole document, or import its text"
    ),
    (
      "Mca#", "\"Mca#\" is no citation",
      "a citation is written as mca-2019-34#a3.5, or mca-2019-34 for the whole document"
    ),
  ])
  func saysWhereACitationEndsOrWhatLooksLikeIt(citation: String, message: String, note: String) throws {
    let failed = try #require(self.failure(citation))
    #expect(failed.message == message)
    #expect(failed.notes == [note])
  }

  @Test(arguments: [
    ("见国发〔２０１６〕１３号。", "国发〔２０１６〕１３号", "state-council-2016-13"),
    ("依据国发[2016]13号", "国发[2016]13号", "state-council-2016-13"),
    ("国发【2016】第13号", "国发【2016】第13号", "state-council-2016-13"),
    ("国发（2016）13 号文", "国发（2016）13 号", "state-council-2016-13"),
    ("国发﹝2016﹞13号", "国发﹝2016﹞13号", "state-council-2016-13"),
    ("国发 (2016)13号", "国发 (2016)13号", "state-council-2016-13"),
    ("国发［2016］13号", "国发［2016］13号", "state-council-2016-13"),
    ("（吉市政办发〔 2017 〕 1 号）", "吉市政办发〔 2017 〕 1 号", "jilin-city-2017-1"),
    ("按吉政发〔2016〕34号", "吉政发〔2016〕34号", "jilin-2016-34"),
    ("《未成年人保护法》规定", "《未成年人保护法》", "minors-law"),
    ("《中华人民共和国未成年人保护法》", "《中华人民共和国未成年人保护法》", "minors-law"),
    ("《吉林市农村留守儿童关爱保护工作实施方案》", "《吉林市农村留守儿童关爱保护工作实施方案》", "jilin-city-2017-1"),
    ("《关于加强农村留守儿童关爱保护工作的 实施意见》", "《关于加强农村留守儿童关爱保护工作的 实施意见》", "jilin-2016-34"),
    ("《学习《未成年人保护法》》", "《未成年人保护法》", "minors-law"),
  ])
  func findsDocumentNamedInRunningText(text: String, words: String, slug: String) throws {
    let mention = try #require(index.mentions(in: text).first)
    #expect(String(decoding: Array(text.utf8)[mention.range], as: UTF8.self) == words)
    #expect(mention.slug == slug)
    #expect(index.mentions(in: text).count == 1)
  }

  @Test(arguments: [
    "吉市政办发〔2016〕34号", "国发〔2016〕14号", "国办发〔2016〕13号", "〔2016〕13号", "国发〔2016〕13", "国发〔201〕13号",
    "《未成年人保护》", "《未成年人保护法", "", "（）[]()【】〔〕《》", "《《《《《",
  ])
  func leavesOtherDocumentsAlone(text: String) {
    #expect(index.mentions(in: text).isEmpty)
  }

  @Test func findsBothNumberAndTitleOfOneDocument() {
    let text = "《国务院关于加强农村留守儿童关爱保护工作的意见》（国发〔2016〕13号）和吉政发〔2016〕34号"
    #expect(
      index.mentions(in: text).map(\.slug) == [
        "state-council-2016-13", "state-council-2016-13", "jilin-2016-34",
      ])
  }

  @Test func listsDocumentsThatADocumentNames() throws {
    let document = try #require(index.document("jilin-city-2017-1"))
    #expect(
      index.references(in: document).map { "\($0.clause) \($0.slug)" } == [
        "preamble state-council-2016-13", "preamble state-council-2016-13", "preamble jilin-2016-34",
        "preamble jilin-2016-34",
      ])
  }

  @Test func placesTheFailureOfACitationInItsFile() throws {
    let failed = try #require(self.failure("mca-2019-34#a3.9"))
    let diagnostic = failed.diagnostic(in: SourceFile(path: "a.md", text: "sources: mca-2019-34#a3.9"), at: 9)
    var writer = ByteWriter()
    DiagnosticFormat.text.write(diagnostic, to: &writer)
    #expect(
      writer.text == """
        a.md:1:10: error: no clause "a3.9" in mca-2019-34 [clause-missing]
            1 | sources: mca-2019-34#a3.9
              |          ^
          note: its annex 3 ends at item 6

        """)
  }

  @Test func readsStubsAndReportsWhatIsWrong() {
    let good = StubDocument.read(
      SourceFile(
        path: "stubs.json",
        text: #"{"documents": [{"slug": "a-1", "title": "某法", "aliases": ["法"], "number": null}]}"#))
    #expect(good.diagnostics.isEmpty)
    #expect(good.stubs.map(\.slug) == ["a-1"] && good.stubs.map(\.aliases) == [["法"]])
    let bad = StubDocument.read(
      SourceFile(
        path: "stubs.json",
        text:
          #"{"documents": [{"slug": "A"}, {"slug": "A b", "title": "x"}, {"slug": "c", "title": 3, "x": 1}, 7]}"#
      ))
    #expect(bad.stubs.isEmpty)
    #expect(bad.diagnostics.count == 6)
  }
}
