import Markdown
import Testing

@Suite struct HeadingTests {
  private func ids(_ markdown: String) -> [String] { render(markdown).headings.map(\.id) }

  @Test func derivesAnchorsFromOfficialNumbers() {
    #expect(
      ids("## 一、总体要求\n### （一）原则\n#### 1.目标\n#### ２．任务\n##### （3）甲\n### （二）乙\n## 十二、丙\n### 附则\n")
        .prefix(7) == ["s1", "s1.1", "s1.1.1", "s1.1.2", "s1.1.2.3", "s1.2", "s12"])
    #expect(
      ids("## 第三章 总则\n### 第一节 甲\n#### 第二十条 乙\n##### （一）丙\n## 附件2\n") == [
        "ch3", "ch3.1", "art20", "art20.1", "a2",
      ])
    #expect(ids("## 2016年工作\n")[0].hasPrefix("h-"))
  }

  @Test func derivesAnchorsFromWordsAndDigests() {
    #expect(ids("## Working Hours & Days!\n") == ["working-hours-days"])
    #expect(ids("## 总则\n") == ["h-724c4944"])
    #expect(ids("## 总则\n") == ids("x\n\n## 总则\n"))
  }

  @Test func takesExplicitAnchors() {
    #expect(html("## 总则 {#general.1}\n") == "<h2 id=\"general.1\">总则</h2>\n")
    #expect(
      render("## *总*则 {#a}\n").headings == [Heading(id: "a", level: 2, title: "总则")])
    #expect(reports("## 甲 {#a}\n\n## 乙 {#a}\n") == ["3:1 error heading-id-duplicate"])
    #expect(reports("## 甲 {#Ａ}\n") == ["1:1 error heading-id-invalid"])
    #expect(reports("## 甲 {#fn-1}\n") == ["1:1 error heading-id-invalid"])
  }

  @Test func numbersRepeatedAnchors() {
    #expect(ids("## 一、甲\n## 一、乙\n## 一、丙\n") == ["s1", "s1-2", "s1-3"])
    #expect(reports("## 一、甲\n## 一、乙\n") == ["2:1 warning heading-id-repeated"])
  }

  @Test func lowersFirstLevelAndReportsSkippedOnes() {
    #expect(html("# A\n") == "<h2 id=\"a\">A</h2>\n")
    #expect(reports("# A\n") == ["1:1 warning heading-level"])
    #expect(reports("## A\n\n#### B\n") == ["3:1 warning heading-level"])
    #expect(reports("## A\n### B\n## C\n") == [])
    #expect(html("A\n===\n") == "<h2 id=\"a\">A</h2>\n")
  }
}
