import Markdown
import Testing

@Suite struct ChecklistTests {
  private func lists(_ markdown: String) -> [(html: String, tasks: Int)] {
    let page = render(markdown)
    return page.checklists.map { (String(decoding: page.html[$0.range], as: UTF8.self), $0.tasks) }
  }

  @Test func namesTheBytesOfEachListOfTasks() {
    let found = lists("甲\n\n- [ ] 乙\n- [x] 丙\n\n丁\n\n1. [ ] 戊\n")
    #expect(found.map(\.tasks) == [2, 1])
    #expect(found.map(\.html).allSatisfy { $0.contains("class=\"tasks\"") && $0.hasSuffix("l>\n") })
    #expect(found.first?.html.hasPrefix("<ul") == true)
    #expect(found.last?.html.hasPrefix("<ol") == true)
  }

  @Test func aListInsideAListBelongsToIt() {
    let found = lists("- [ ] 甲\n  - [ ] 乙\n- [ ] 丙\n")
    #expect(found.map(\.tasks) == [3])
  }

  @Test func aPlainListIsNone() {
    #expect(lists("- 甲\n- 乙\n").isEmpty)
  }

  @Test func cellsBearTheNamesOfTheirColumnsWhereAsked() {
    var options = MarkdownOptions()
    options.labelsCells = true
    let html = String(
      decoding: render("| 谁 | 做什么 \"x\" |\n|---|:-:|\n| 甲 | 乙 |\n", options: options).html, as: UTF8.self)
    #expect(html.contains("<td data-label=\"谁\">甲"))
    #expect(html.contains("<td data-label=\"做什么 &quot;x&quot;\" class=\"center\">乙"))
    #expect(html.contains("<th scope=\"col\">谁"))
  }

  @Test func anEmptyHeaderNamesNothing() {
    var options = MarkdownOptions()
    options.labelsCells = true
    let html = String(decoding: render("| | 乙 |\n|-|-|\n| 1 | 2 |\n", options: options).html, as: UTF8.self)
    #expect(html.contains("<td>1"))
    #expect(html.contains("<td data-label=\"乙\">2"))
  }
}
