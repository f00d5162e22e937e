import Basics
import Markdown
import Testing

@Suite struct ReferenceTests {
  @Test func writesLinksAsTheSiteResolvesThem() {
    #expect(html("[a](b.md \"题 <1>\")") == "<p><a href=\"b.md\" title=\"题 &lt;1&gt;\">a</a></p>\n")
    #expect(html("[a](missing.md)乙") == "<p>a乙</p>\n")
    #expect(
      html("<https://a.cn/?b=1&c>")
        == "<p><a class=\"external\" rel=\"external noopener noreferrer\" href=\"https://a.cn/?b=1&amp;c\">https://a.cn/?b=1&amp;c</a></p>\n"
    )
    #expect(html("[a][x]\n\n[x]: <b c.md> 'd'") == "<p><a href=\"b%20c.md\" title=\"d\">a</a></p>\n")
    #expect(html("[a](/%E4\"中)").contains("href=\"/%E4%22%E4%B8%AD\""))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "&#x6A;avascript:x", "data:text/html,x", "vbscript:x",
    "file:///etc", "<java\tscript:x>",
  ])
  func refusesUnsafeAddresses(_ address: String) {
    #expect(html("[a](\(address))") == "<p>a</p>\n")
    #expect(
      reports("[a](\(address))") == ["1:1 error link-unsafe"]
        || reports("[a](\(address))") == ["1:5 error link-unsafe"]
        || reports("[a](\(address))") == ["1:6 error link-unsafe"])
    #expect(html("![a](\(address))") == "<p>a</p>\n")
  }

  @Test func noticesACitationThatIsNotClosed() {
    #expect(reports("见[[mca-2019-34#a3.5]。") == ["1:2 warning citation-unclosed"])
    #expect(reports("见\\[[mca-2019-34#a3.5]。") == [])
    #expect(reports("见[[注]。") == [])
  }

  @Test func putsNoLinkIntoALink() {
    let outer = "<a class=\"external\" rel=\"external noopener noreferrer\" href=\"https://b.cn/\">"
    #expect(
      html("[x <https://a.cn/> 见https://c.cn](https://b.cn/)")
        == "<p>\(outer)x https://a.cn/ 见https://c.cn</a></p>\n")
    #expect(
      html("[a[^1] b](b.md)\n\n[^1]: 注").hasPrefix(
        "<p><a href=\"b.md\">a b</a><sup class=\"footnote-ref\"><a "))
    #expect(html("[a](missing.md) https://c.cn").contains("<a class=\"external\""))
  }

  @Test func writesImages() {
    #expect(
      html("![图 *一*](a.png \"t\")") == "<p><img src=\"a.png\" alt=\"图 一\" title=\"t\" loading=\"lazy\"></p>\n"
    )
    #expect(html("![图](missing.png)") == "<p>图</p>\n")
    #expect(reports("甲 ![](a.png)") == ["1:7 warning image-alt-missing"])
  }

  @Test func writesCitations() {
    #expect(
      html("见[[mca-2019-34#a3.5]]。")
        == "<p>见<a class=\"citation\" href=\"../policies/mca-2019-34#a3.5\">附件3第5项</a>。</p>\n")
    #expect(
      html("[[mca-2019-34#a3.5|自己的话]]")
        == "<p><a class=\"citation\" href=\"../policies/mca-2019-34#a3.5\">自己的话</a></p>\n")
    #expect(html("[[unknown#a]]") == "<p>[[unknown#a]]</p>\n")
    #expect(
      html("`[[mca-2019-34]]` \\[[mca-2019-34]]") == "<p><code>[[mca-2019-34]]</code> [[mca-2019-34]]</p>\n")
    #expect(html("\\[[mca-2019-34]] [[mca-2019-34]]").contains("<p>[[mca-2019-34]] <a class=\"citation\""))
    #expect(
      html("| a |\n|---|\n| [[mca-2019-34\\|乙]] |\n").contains(
        "<td><a class=\"citation\" href=\"../policies/mca-2019-34\">乙</a></td>"))
    #expect(
      html("- [ ] [[mca-2019-34]]\n").contains("<label><input type=\"checkbox\"> <a class=\"citation\""))
    let heading = render("## 甲[[mca-2019-34]]与[[mca-2019-34|乙]]\n")
    #expect(String(decoding: heading.html, as: UTF8.self).contains("citation"))
    #expect(heading.headings.map(\.title) == ["甲与乙"])
  }

  @Test func linksDocumentsNamedInText() {
    #expect(
      html("按《意见》和国发〔2016〕13号办")
        == "<p>按<a class=\"mention\" href=\"opinion.html\">《意见》</a>和<a class=\"mention not-held\" href=\"stub.html\">国发〔2016〕13号</a>办</p>\n"
    )
    #expect(!html("[《意见》](b.md) `《意见》`").contains("mention"))
    #expect(html("国发\n〔2016〕13号").contains("mention not-held"))
  }

  @Test func saysWhereReferencesStand() {
    #expect(
      asked("甲[a](b.md) [c](d.md)\n  乙[e](f.md)") == ["link b.md at 7", "link d.md at 17", "link f.md at 32"])
    #expect(asked("---\n甲**“b”**乙[a](b.md)", from: 4) == ["link b.md at 25"])
    #expect(
      asked("甲 [[x]] [[y]] https://a.cn") == [
        "citation x at 6", "citation y at 12", "link https://a.cn at 16",
      ])
    #expect(asked("|a|b|\n|-|-|\n| 甲 [[x]] | [[y]] |\n") == ["citation x at 20", "citation y at 28"])
    #expect(asked("甲\n乙《丙》") == ["mentions 甲乙《丙》 at 0"])
  }
}
