import Markdown
import Testing

@Suite struct RawHTMLTests {
  private let allowing = MarkdownOptions(allowedElements: ["kbd", "div", "br", "a", "details", "script"])

  @Test func leavesRawHTMLOutWithWarning() {
    #expect(html("a <b>c</b>\n\n<div>\nx\n</div>\n") == "<p>a c</p>\n")
    #expect(
      reports("a <b>c</b>\n\n<div>\nx\n</div>\n") == [
        "1:3 warning raw-html", "1:7 warning raw-html", "3:1 warning raw-html",
      ])
    #expect(reports("<!-- note -->\n\na <!-- b --> c") == [])
  }

  @Test func writesListedElementsWithPlainAttributes() {
    #expect(
      html("<kbd class=\"a\" title='b\"c'>x</kbd><br/>", options: allowing)
        == "<p><kbd class=\"a\" title=\"b&quot;c\">x</kbd><br></p>\n")
    #expect(
      html("<div id=\"top\">\n\n*a*\n\n</div>\n", options: allowing)
        == "<div id=\"top\">\n<p><em>a</em></p>\n</div>\n")
    #expect(render("<div id=\"top\">\n</div>\n", options: allowing).ids == ["top"])
    #expect(
      html("<a href=\"https://a.cn\">x</a>", options: allowing)
        == "<p><a href=\"https://a.cn\" rel=\"external noopener noreferrer\">x</a></p>\n")
  }

  @Test func dropsAttributesThatCouldRunPrograms() {
    let markdown =
      "<kbd onclick=\"x\" style=\"y\">a</kbd> <a href=\"javascript:x\">b</a> <a href=\"&#106;avascript:x\">c</a>"
    #expect(html(markdown, options: allowing) == "<p><kbd>a</kbd> <a>b</a> <a>c</a></p>\n")
    #expect(reports(markdown, options: allowing).allSatisfy { $0.hasSuffix("warning raw-html") })
  }

  @Test func dropsProgramsWithTheirContent() {
    #expect(html("<script>\nalert(1)\n</script>\n", options: allowing) == "")
    #expect(html("<div><svg><a href=\"x\"></svg></div>\n", options: allowing) == "<div></div>")
    #expect(!html("<div <script>alert(1)</script>\n", options: allowing).contains("<script"))
  }

  @Test func closesWhatAuthorsLeftOpen() {
    #expect(html("*a <kbd>b* c</kbd>", options: allowing) == "<p><em>a <kbd>b</kbd></em> c</p>\n")
    #expect(
      html("> <div>\n\nb\n", options: allowing) == "<blockquote>\n<div></div>\n</blockquote>\n<p>b</p>\n"
        || html("> <div>\n\nb\n", options: allowing).contains("</div>"))
    #expect(html("<div>\n\nb[^1]\n\n[^1]: c\n", options: allowing).contains("</div>\n<section"))
  }
}
