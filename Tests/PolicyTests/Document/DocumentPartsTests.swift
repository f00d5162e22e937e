import Basics
import Testing

@testable import Policy

/// The parts around the clauses: head, notice, annexes, signature, where a text breaks off.
@Suite struct DocumentPartsTests {
  private func document(_ body: String, frontMatter: String = "") -> PolicyDocument {
    let text = "---\ntitle: 某意见\nissuer: 某县人民政府\n\(frontMatter)---\n\(body)\n"
    return PolicyDocument(slug: "x", SourceFile(path: "x.txt", text: text))
  }

  private func outline(_ document: PolicyDocument) -> [String] {
    document.clauses.map { clause in
      let lines = (clause.headingLines + clause.paragraphs.map(\.range)).map { document.file.text($0) }
      return "\(clause.id): \(lines.joined(separator: "/"))"
    }
  }

  private func roles(_ document: PolicyDocument, _ id: String) -> [Paragraph.Role] {
    document.clause(id)?.paragraphs.map(\.role) ?? []
  }

  @Test func partsHeadPreambleClausesClosingAndSignature() {
    let found = document(
      "某发〔2020〕1号\n某县人民政府\n关于某事的意见\n各乡镇人民政府，县政府各部门：\n为了某事，提出如下意见：\n一、甲。\n特此通知。\n某县人民政府\n2020年1月2日\n（此件公开发布）",
      frontMatter: "belongs: [7 closing]\n")
    #expect(
      outline(found) == [
        "head: 某发〔2020〕1号/某县人民政府/关于某事的意见/各乡镇人民政府，县政府各部门：", "preamble: 为了某事，提出如下意见：", "c1: 一、甲。",
        "closing: 特此通知。", "signature: 某县人民政府/2020年1月2日/（此件公开发布）",
      ])
    #expect(roles(found, "head") == [.number, .title, .title, .addressee])
    #expect(roles(found, "signature") == [.issuer, .date, .note])
  }

  @Test func partsANoticeFromTheDocumentItForwards() {
    let found = document(
      "关于印发某方案的通知\n各县人民政府：\n《某方案》已经同意，现印发给你们。\n某市人民政府办公厅\n二〇二〇年一月二日\n某方案\n（试行）\n为了某事，制定本方案。\n一、甲。\n二、乙。")
    #expect(
      outline(found) == [
        "head: 关于印发某方案的通知/各县人民政府：", "notice: 《某方案》已经同意，现印发给你们。/某市人民政府办公厅/二〇二〇年一月二日",
        "title: 某方案/（试行）", "preamble: 为了某事，制定本方案。", "c1: 一、甲。", "c2: 二、乙。",
      ])
    #expect(roles(found, "notice") == [.text, .issuer, .date])
  }

  @Test func keepsNumbersOfANoticeOutOfTheDocumentItForwards() {
    let found = document(
      "关于印发某方案的通知\n现将方案印发给你们，并提出要求：\n一、请学习。\n二、请落实。\n某厅\n2020年1月2日\n某方案\n一、甲。\n二、乙。")
    #expect(found.numberedClauses.map(\.id) == ["c1", "c2"])
    #expect(found.text(of: "c1") == "甲。")
    #expect(found.clause("notice")?.paragraphs.count == 5)
  }

  @Test func partsAnnexesAndTheirListFromTheText() {
    let found = document(
      "关于某事的意见\n一、甲。\n附件：1.职责\n2.名单\n某县人民政府\n2020年1月2日\n附件1\n职责\n职责如下：\n1.子。\n（1）丑。\n2.寅。\n附件2：名单\n一、卯。\n（一）辰。"
    )
    #expect(
      outline(found) == [
        "head: 关于某事的意见", "c1: 一、甲。", "annexes: 附件：1.职责/2.名单", "signature: 某县人民政府/2020年1月2日",
        "a1: 附件1/职责/职责如下：", "a1.1: 1.子。", "a1.1.1: （1）丑。", "a1.2: 2.寅。", "a2: 附件2：名单", "a2.1: 一、卯。",
        "a2.1.1: （一）辰。",
      ])
    #expect(found.clause("a1.1.1")?.label == "附件1第1项（1）")
    #expect(found.clause("a2.1.1")?.label == "附件2 一（一）")
    #expect(found.text(of: "a1-p1") == "职责如下：")
    #expect(found.clause("a2")?.heading.map { found.file.text($0) } == "名单")
    #expect(found.diagnostics.isEmpty)
  }

  @Test func takesTitledAnnexLinesBeforeTheSignatureForAList() {
    let listed = document("某通知\n一、甲。\n附件1：职责\n附件2：名单\n某县人民政府\n2020年1月2日\n附件1\n职责\n1.子。\n附件2\n名单\n1.丑。")
    #expect(
      outline(listed) == [
        "head: 某通知", "c1: 一、甲。", "annexes: 附件1：职责/附件2：名单", "signature: 某县人民政府/2020年1月2日", "a1: 附件1/职责",
        "a1.1: 1.子。", "a2: 附件2/名单", "a2.1: 1.丑。",
      ])
    #expect(document("某通知\n一、甲。\n附件1：职责\n附件2：名单").parts.map(\.id) == ["head", "c1", "annexes"])
    #expect(document("某通知\n一、甲。\n附件1：职责\n1.子。").parts.map(\.id) == ["head", "c1", "a1"])
    #expect(listed.diagnostics.isEmpty)
  }

  @Test func leavesATableOfContentsInTheHead() {
    let found = document("某规划\n目录\n一、甲\n二、乙\n一、甲\n子。丑。\n二、乙\n寅。卯。")
    #expect(found.numberedClauses.map(\.id) == ["c1", "c2"])
    #expect(found.clause("head")?.paragraphs.count == 4)
  }

  @Test func knowsATableOfContentsByItsEntriesWithoutPages() {
    let found = document("某规划\n目　录\n一、甲……………1\n（一）丑……2\n二、乙 …… 3\n一、甲\n（一）丑\n寅。\n二、乙\n卯。")
    #expect(found.numberedClauses.map(\.id) == ["c1", "c1.1", "c2"])
    #expect(found.clause("head")?.paragraphs.count == 5)
  }

  @Test func marksWhereTheTextBreaksOff() {
    let truncated = "completeness: truncated\n"
    let printed = document("一、甲。 （下转 04 版）", frontMatter: truncated)
    #expect(outline(printed) == ["c1: 一、甲。", "cut: （下转 04 版）"])
    let silent = document("一、甲，", frontMatter: truncated)
    #expect(outline(silent) == ["c1: 一、甲，", "cut: "])
    #expect(outline(document("一、甲。（下同）")) == ["c1: 一、甲。（下同）"])
  }

  @Test func reportsAFileThatIsNotText() {
    let found = PolicyDocument(slug: "x", SourceFile(path: "x.txt", bytes: [0x2D, 0xFF]))
    #expect(found.diagnostics.map(\.identifier.description) == ["not-utf8"])
  }
}
