import Markdown
import Testing

@Suite struct QuoteTests {
  private let link = "<a class=\"citation\" href=\"../policies/mca-2019-34#a3.5\">附件3第5项</a>"
  private let proof = """
    <details class="proof"><summary>依据原文</summary>
    <p><q>及时报告</q> <a href="../policies/mca-2019-34#a3.5">附件3第5项</a></p>
    </details>

    """

  @Test func aQuoteIsFoldedBelowItsParagraph() {
    #expect(html("报告[[mca-2019-34#a3.5|“及时报告”]]。") == "<p>报告\(link)。</p>\n\(proof)")
    #expect(html("报告[[mca-2019-34#a3.5 “及时报告”]]。") == "<p>报告\(link)。</p>\n\(proof)")
  }

  @Test func aQuoteStandsBesideOwnWords() {
    let page = html("[[mca-2019-34#a3.5|附件三|“及时报告”]]")
    #expect(page.hasPrefix("<p><a class=\"citation\" href=\"../policies/mca-2019-34#a3.5\">附件三</a></p>\n"))
    #expect(page.contains("<q>及时报告</q> <a href=\"../policies/mca-2019-34#a3.5\">附件三</a>"))
  }

  @Test func ownWordsThatOnlyHoldQuotationMarksAreNoQuote() {
    #expect(!html("[[mca-2019-34#a3.5|“一门受理”这一条]]").contains("<q>"))
    #expect(html("[[mca-2019-34#a3.5|“一门受理”这一条]]").contains(">“一门受理”这一条</a>"))
  }

  @Test func aQuoteMayHoldQuotationMarksAndBars() {
    #expect(html("[[mca-2019-34#a3.5|“称为“儿童主任””]]").contains("<q>称为“儿童主任”</q>"))
    #expect(html("[[mca-2019-34#a3.5|“甲|乙”]]").contains("<q>甲|乙</q>"))
  }

  @Test func eachItemAndCellHasItsOwnQuotes() {
    let list = html("1. 报告[[mca-2019-34#a3.5|“及时报告”]]\n2. 记录")
    #expect(list == "<ol>\n<li>报告\(link)\n\(proof)</li>\n<li>记录</li>\n</ol>\n")
    let table = html("| 谁 | 做 |\n|---|---|\n| 你 | 报[[mca-2019-34#a3.5 “及时报告”]] |")
    #expect(table.contains("<td>报\(link)\n\(proof)</td>"))
  }

  @Test func theSiteIsAskedWithTheQuote() {
    #expect(asked("[[mca-2019-34#a3.5|“及时报告”]]") == ["citation mca-2019-34#a3.5 “及时报告” at 2"])
  }

  @Test func theListOfContentsShowsNoQuote() {
    let page = render("## 报告[[mca-2019-34#a3.5|附件三|“及时报告”]]\n")
    #expect(page.headings.map(\.title) == ["报告附件三"])
  }

  @Test func statementsTellTheirSectionAndTheirQuotes() {
    var options = MarkdownOptions()
    options.listsStatements = true
    let page = render(
      """
      ## 怎么做 {#how}

      先看。

      1. 报告[[mca-2019-34#a3.5|“及时报告”]]，再记[[mca-2019-34#a3.5|“及时报告”]]
      2. 不证自明

      | 谁 |
      |---|
      | 你[[mca-2019-34#a3.5 “及时报告”]] |
      """, options: options)
    #expect(page.statements.map(\.section) == ["how", "how", "how", "how"])
    #expect(page.statements.map(\.kind) == [.paragraph, .item, .item, .row])
    #expect(page.statements.map(\.quotes) == [0, 2, 0, 1])
    #expect(render("报告").statements.isEmpty)
  }
}
