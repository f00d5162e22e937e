import Markdown
import Testing

@Suite struct ChineseTextTests {
  @Test func emphasisesBesideChinesePunctuation() {
    #expect(html("**“重要”**后") == "<p><strong>“重要”</strong>后</p>\n")
    #expect(
      html("着力**“合力监护”**专项，属**“失踪”**的")
        == "<p>着力<strong>“合力监护”</strong>专项，属<strong>“失踪”</strong>的</p>\n")
    #expect(html("**要点：**应当") == "<p><strong>要点：</strong>应当</p>\n")
    #expect(html("按*（一）*办") == "<p>按<em>（一）</em>办</p>\n")
    #expect(html("达**100%**以上") == "<p>达<strong>100%</strong>以上</p>\n")
  }

  @Test func leavesEmphasisOfLatinTextToCommonMark() {
    #expect(html("a**\"b\"**c") == "<p>a**&quot;b&quot;**c</p>\n")
    #expect(html("a**“b”**c") == "<p>a**“b”**c</p>\n")
    #expect(html("后\\**“x”*") == "<p>后*<em>“x”</em></p>\n")
  }

  @Test func takesWhatItPutInOutOfEverything() {
    let page = html("中**“a”**后 `中**“a”**后` [中](/中**“a”**后 \"中**“a”**后\")\n\n    中**“a”**后\n")
    #expect(page.utf8.firstRange(of: [0xEF, 0xB7, 0x90]) == nil && !page.contains("%EF%B7%90"))
    #expect(page.contains("<code>中**“a”**后</code>"))
    #expect(html("# 中**“a”**后\n").contains(">中<strong>“a”</strong>后<"))
    #expect(render("## 中**“a”**后\n").headings.first?.title == "中“a”后")
  }

  @Test func joinsLinesOfChineseText() {
    #expect(html("父母\n要依法") == "<p>父母要依法</p>\n")
    #expect(html("“甲”\n**“乙”**\n丙") == "<p>“甲”<strong>“乙”</strong>丙</p>\n")
    #expect(html("甲a\n乙") == "<p>甲a\n乙</p>\n")
    #expect(html("한국\n어") == "<p>한국\n어</p>\n")
    #expect(
      html("甲[^1]\n乙\n\n[^1]: x").hasPrefix(
        "<p>甲<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>乙"))
  }

  @Test func endsAddressesBeforeChineseText() {
    #expect(
      html("详见https://a.cn/x，拨打110。")
        == "<p>详见<a class=\"external\" rel=\"external noopener noreferrer\" href=\"https://a.cn/x\">https://a.cn/x</a>，拨打110。</p>\n"
    )
    #expect(
      html("（www.a.cn/b_c?d=1&e）").contains(
        "href=\"http://www.a.cn/b_c?d=1&amp;e\">www.a.cn/b_c?d=1&amp;e</a>）"))
  }

  @Test(arguments: [
    ("https://a.cn/x.", "https://a.cn/x"), ("https://a.cn/(x)", "https://a.cn/(x)"),
    ("(https://a.cn/x)", "https://a.cn/x"), ("https://a.cn/x&hl;", "https://a.cn/x"),
    ("https://a.cn?q=x~*_:", "https://a.cn?q=x"), ("\"https://a.cn\"", "https://a.cn"),
  ])
  func leavesPunctuationOfTheSentenceOutOfAddresses(_ text: String, _ address: String) {
    #expect(html(text).contains("href=\"\(address.replacing("&", with: "&amp;"))\""))
  }

  @Test func linksNoAddressInCodeOrLinksOrWords() {
    #expect(!html("`https://a.cn` xhttp://a.cn https:// www. www.。").contains("<a"))
    #expect(html("[见 https://a.cn](b.md)") == "<p><a href=\"b.md\">见 https://a.cn</a></p>\n")
  }

  @Test func strikesOutBetweenTwoTildesOnly() {
    #expect(html("每年1~2次，3~4人") == "<p>每年1~2次，3~4人</p>\n")
    #expect(html("~~甲 **乙** 丙~~丁") == "<p><del>甲 <strong>乙</strong> 丙</del>丁</p>\n")
    #expect(html("\\~~a~~ ~~~b~~~ ~~ c ~~") == "<p>~~a~~ ~~~b~~~ ~~ c ~~</p>\n")
    #expect(html("*~~a* b~~") == "<p><em>~~a</em> b~~</p>\n")
  }

  @Test func numbersFootnotesWithChineseLabels() {
    #expect(
      html("甲[^注一]乙[^注一] [^缺]\n\n[^注一]: 说明\n")
        == """
        <p>甲<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup>乙\
        <sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2">1</a></sup> [^缺]</p>
        <section class="footnotes" aria-label="脚注">
        <ol>
        <li id="fn-1">
        <p>说明 <a class="footnote-back" href="#fnref-1" aria-label="返回正文">↩</a> \
        <a class="footnote-back" href="#fnref-1-2" aria-label="返回正文 2">↩<sup>2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(reports("甲[^缺]") == ["1:2 warning footnote-missing"])
    #expect(render("甲[^a]\n\n[^a]: x").ids == ["fn-1", "fnref-1"])
  }
}
