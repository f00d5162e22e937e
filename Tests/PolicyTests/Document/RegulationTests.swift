import Basics
import Testing

@testable import Policy

/// A made-up regulation: 章 节 条 之一 款 项 目.
@Suite struct RegulationTests {
  private func document() throws -> PolicyDocument {
    PolicyDocument(
      slug: "made-up",
      SourceFile(path: "made-up.txt", bytes: try Fixture.bytes("official/made-up-regulation.txt")))
  }

  @Test func listsEveryProvisionWhereItStands() throws {
    let document = try document()
    #expect(document.diagnostics.isEmpty)
    #expect(
      try Fixture.matches(ClauseListing(document).text, "official/made-up-regulation.clauses.txt"))
  }

  @Test(arguments: [
    ("ch2", "第二章"), ("ch2.1", "第二章第一节"), ("art3-1", "第三条之一"), ("art2-p2", "第二条第二款"),
    ("art2.2", "第二条第二款第二项"), ("art2.2.1", "第二条第二款第二项第一目"), ("art3.1", "第三条第一项"),
    ("art3-2.1", "第三条之二第二款第一项"), ("art3-2.1-2", "第三条之二第三款第一项"), ("art4-s2", "第四条第2句"), ("a1.2", "附件第2项"),
  ])
  func citesProvisionsAsReadersDo(id: String, label: String) throws {
    #expect(try document().anchor(id)?.label == label)
  }

  @Test func givesParagraphsAfterItemsToTheArticle() throws {
    let document = try document()
    #expect(document.text(of: "art2-p3") == "前款规定的场所应当安全。")
    #expect(document.clause("art2.3")?.paragraphs.count == 1)
    #expect(document.text(of: "art4-p3") == "第十一条规定的时间除外。")
  }

  @Test func nestsChaptersInsideParts() {
    let body = "第一编 总则\n第一章 甲\n第一条 一。\n第二章 乙\n第二条 二。\n第二编 分则\n第一章 丙\n第三条 三。\n第五条 五。\n第五条 六。"
    let found = PolicyDocument(
      slug: "x", SourceFile(path: "x.txt", text: "---\ntitle: 某法\nnumbering: articles\n---\n\(body)\n"))
    #expect(
      found.numberedClauses.map(\.id) == [
        "pt1", "pt1.ch1", "art1", "pt1.ch2", "art2", "pt2", "pt2.ch1", "art3", "art5", "art5-2",
      ])
    #expect(found.clause("pt2.ch1")?.label == "第二编第一章")
    #expect(found.diagnostics.map(\.identifier.description) == ["number-gap", "number-repeated"])
  }
}
