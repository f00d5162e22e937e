import Basics
import Testing

@testable import Policy

/// Hand-made outlines: how numbers nest, whatever glyphs they have.
@Suite struct OutlineTests {
  private func document(_ body: String, frontMatter: String = "") -> PolicyDocument {
    let text = "---\ntitle: 某意见\nissuer: 某县人民政府\n\(frontMatter)---\n\(body)\n"
    return PolicyDocument(slug: "x", SourceFile(path: "x.txt", text: text))
  }

  private func ids(_ document: PolicyDocument) -> [String] { document.numberedClauses.map(\.id) }

  private func identifiers(_ document: PolicyDocument) -> [String] {
    document.diagnostics.map(\.identifier.description)
  }

  @Test func nestsHalfAndFullWidthAlike() {
    let found = document("一、甲\n(一)乙\n１．丙。丁。\n2.戊。己。\n（1）庚。\n（２）辛。\n（二）壬。癸。")
    #expect(ids(found) == ["c1", "c1.1", "c1.1.1", "c1.1.2", "c1.1.2.1", "c1.1.2.2", "c1.2"])
    #expect(found.clause("c1.1.2.2")?.label == "一（一）2（2）")
    #expect(found.diagnostics.isEmpty)
  }

  @Test func opensALevelWithWhateverGlyphsComeFirst() {
    #expect(ids(document("一、甲\n1.乙\n（1）丙\n2.丁\n二、戊\n1.己")) == ["c1", "c1.1", "c1.1.1", "c1.2", "c2", "c2.1"])
    #expect(ids(document("（一）甲\n1.乙\n2.丙\n（二）丁")) == ["c1", "c1.1", "c1.2", "c2"])
  }

  @Test func writesASkippedLevelAsZeroWhereItsParentHasIt() {
    let found = document("一、甲\n1.乙\n2.丙\n（一）丁\n1.戊\n（二）己\n二、庚\n1.辛")
    #expect(ids(found) == ["c1", "c1.0.1", "c1.0.2", "c1.1", "c1.1.1", "c1.2", "c2", "c2.1"])
    #expect(found.clause("c1.0.1")?.level == 3)
    #expect(found.clause("c1.0.1")?.label == "一1")
    #expect(found.diagnostics.isEmpty)
  }

  @Test func letsAnOuterGlyphStandInsideAnInnerOne() {
    let found = document("1.甲\n（一）乙\n（二）丙\n2.丁\n（一）戊\n（二）己\n3.庚")
    #expect(ids(found) == ["c1", "c1.1", "c1.2", "c2", "c2.1", "c2.2", "c3"])
  }

  @Test func marksRepeatedNumbersAndWarns() {
    let found = document("一、甲。乙。\n二、丙。丁。\n二、戊。己。\n二、庚。辛。\n三、壬。癸。")
    #expect(ids(found) == ["c1", "c2", "c2-2", "c2-3", "c3"])
    #expect(identifiers(found) == ["number-repeated", "number-repeated"])
    #expect(found.diagnostics.first?.place?.position?.line == 7)
  }

  @Test func warnsOfGaps() {
    #expect(identifiers(document("一、甲\n三、乙")) == ["number-gap"])
    #expect(identifiers(document("二、甲\n三、乙")) == ["number-gap"])
    #expect(identifiers(document("二、甲\n三、乙", frontMatter: "completeness: excerpt\n")) == [])
  }

  @Test func keepsNumbersThatRunOnAcrossParents() {
    let found = document("一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n3.己\n4.庚\n二、辛\n（三）壬\n5.癸")
    #expect(
      ids(found) == ["c1", "c1.1", "c1.1.1", "c1.1.2", "c1.2", "c1.2.3", "c1.2.4", "c2", "c2.3", "c2.3.5"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func tellsHeadingsFromText() throws {
    let found = document(
      "一、总体要求\n要求如此。还要这样。\n（一）强化责任。各地要强化责任。\n1.市编办：整合资源。调配编制。\n（1）完成其他事项。\n二、保障措施。\n1.领导。")
    func heading(_ id: String) throws -> String? {
      try #require(found.clause(id)).heading.map { found.file.text($0) }
    }
    #expect(try heading("c1") == "总体要求")
    #expect(try heading("c1.1") == "强化责任")
    #expect(try heading("c1.1.1") == "市编办")
    #expect(try heading("c1.1.1.1") == nil)
    #expect(try heading("c2") == "保障措施")
    #expect(found.clause("c1")?.headingLines.count == 1)
    #expect(found.clause("c1")?.paragraphs.count == 1)
    #expect(found.clause("c1.1")?.headingLines.isEmpty == true)
    #expect(found.text(of: "c1.1") == "强化责任。各地要强化责任。")
    #expect(found.text(of: "c1.1-s2") == "各地要强化责任。")
    #expect(found.text(of: "c1") == "总体要求\n要求如此。还要这样。")
    #expect(found.anchor("c1-s2")?.label == "一第2句")
  }

  @Test func endsSentencesAfterTheQuotesThatClose() {
    let found = document("一、甲\n称“乙。”（丙！）丁；戊？》己\n庚。")
    #expect((1...5).map { found.text(of: "c1-s\($0)") } == ["称“乙。”", "（丙！）", "丁；", "戊？》", "己"])
    #expect(found.text(of: "c1-s6") == "庚。")
    #expect(found.clause("c1-s6")?.id == "c1")
    #expect(found.anchor("c1-s7") == nil)
  }

  @Test func givesUnnumberedParagraphsToTheClauseBeforeUnlessFrontMatterSaysOtherwise() {
    let body = "一、甲\n（一）乙。\n（二）丙。\n丁。\n戊。"
    #expect(document(body).clause("c1.2")?.paragraphs.count == 2)
    let moved = document(body, frontMatter: "belongs: [4 c1, 5 closing]\n")
    #expect(moved.diagnostics.isEmpty)
    #expect(moved.clause("c1.2")?.paragraphs.count == 1)
    #expect(moved.text(of: "c1-p1") == "丁。")
    #expect(moved.text(of: "closing") == "戊。")
    #expect(moved.parts.flatMap(\.lineRanges).map { moved.file.text($0) }.joined(separator: "\n") == body)
  }

  @Test func takesALineForTextWhereFrontMatterSaysSo() {
    let found = document("一、甲。\n1.乙。\n二、丙。", frontMatter: "belongs: [2 c1]\n")
    #expect(ids(found) == ["c1", "c2"])
    #expect(found.text(of: "c1") == "甲。\n1.乙。")
  }

  @Test func reportsBelongsThatLeadNowhere() {
    #expect(identifiers(document("一、甲\n乙。", frontMatter: "belongs: [2 c7]\n")) == ["belongs-unknown"])
    #expect(identifiers(document("一、甲\n乙。", frontMatter: "belongs: [9 c1]\n")) == ["belongs-unknown"])
    #expect(
      identifiers(document("一、甲\n二、乙。\n丙。", frontMatter: "belongs: [3 c1]\n")) == ["belongs-out-of-order"])
  }
}
