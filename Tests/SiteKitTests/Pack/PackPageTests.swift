import Testing

@testable import SiteKit

@Suite struct PackPageTests {
  private let plan = PackPlan(paths: [
    "index.html", "handbook/child-director/index.html", "handbook/child-director/05-report.html",
    "procedures/visits.html", "flows/staff/index.html", "assets/site.js", "assets/css/base.css",
    "hotlines.html",
  ])

  /// A page of the pack after it was rewritten.
  private func page(
    _ html: String, url: String? = nil, at path: String = "handbook/child-director/05-report.html"
  )
    -> String
  {
    String(
      decoding: PackPage(plan: plan, url: url).rewritten(Array(html.utf8), route: Route(path)), as: UTF8.self)
  }

  @Test(arguments: [
    "<a href=\"../../procedures/visits.html#steps\">走访</a>", "<a href=\"#how\">x</a>", "<a href=\"\">x</a>",
    "<a class=\"call\" href=\"tel:110\">110</a>", "<a href='index.html'>x</a>",
    "<A HREF=../../hotlines.html>x</A>",
    "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>", "<a id=\"x\">no link</a>",
    "<link rel=\"stylesheet\" href=\"../../assets/css/base.css\">",
    "<script src=\"../../assets/site.js\"></script>",
    "<!-- <a href=\"../../statistics/index.html\">x</a> -->", "a < b > c </p> <3",
    "<script type=\"application/ld+json\">{\"a\":\"<a href='../../about.html'>\"}</script>",
  ]) func leavesWhatIsInThePack(html: String) {
    #expect(page(html) == html)
    #expect(page(html, url: "https://example.org/care") == html)
  }

  @Test(arguments: [
    ("<a href=\"../../statistics/index.html\">统计</a>", "<span>统计</span>"),
    (
      "<a hidden  target=\"_blank\" id=x href=\"../../statistics/index.html\">统计</a>",
      "<span hidden id=x>统计</span>"
    ),
    (
      "<a class=\"title\" rel=\"next\" href='../child-supervisor/index.html'><b>督导</b>员</a> <a href=\"index.html\">x</a>",
      "<span class=\"title\"><b>督导</b>员</span> <a href=\"index.html\">x</a>"
    ),
    ("<a\nhref=../../about.html\nclass=x>关于</a>", "<span\nclass=x>关于</span>"),
    ("<a href=\"../../../outside.html\">x</a>", "<span>x</span>"),
    ("<a href=\"javascript:alert(1)\">x</a>", "<span>x</span>"),
    ("<a href=\" java\tscript:alert(1)\">x</a>", "<span>x</span>"),
    ("<a href=\"..\\..\\hotlines.html\">x</a>", "<span>x</span>"),
    ("<a href=\"&#x2e;&#x2e;/x.html\">x</a>", "<span>x</span>"),
    ("<a href=\"file:///etc/passwd\">x</a>", "<span>x</span>"),
    ("<a href=\"../../about.html\" href=\"index.html\">x</a>", "<span>x</span>"),
    ("<a title=\"a > b\" href=\"../../about.html\">x</a>", "<span title=\"a > b\">x</span>"),
    ("<a href=\"../../flows/staff/\">x</a>", "<a href=\"../../flows/staff/index.html\">x</a>"),
    ("<a href=\"../../flows/staff/?a#b\">x</a>", "<a href=\"../../flows/staff/index.html?a#b\">x</a>"),
    ("<link rel=\"alternate\" href=\"../../feed.xml\">x", "x"),
    ("<link rel=\"preconnect\" href=\"https://example.org\">x", "x"),
    ("<script src=\"//example.org/x.js\">alert(1)</script>x", "x"),
    ("<img src=\"../../pictures/a.png\" alt=\"两个人 &lt;走\">", "两个人 &lt;走"),
    (
      "<img src=\"../../assets/site.js\" srcset=\"https://example.org/2x.png 2x\">",
      "<img src=\"../../assets/site.js\">"
    ),
    ("<video poster=\"https://example.org/x.png\">x</video>", "<video>x</video>"),
  ]) func takesOffWhatIsNot(html: String, expected: String) {
    #expect(page(html) == expected)
  }

  @Test(arguments: [
    (
      "<a class=\"x\" href=\"../../statistics/index.html?q=1#a\">统计</a>",
      "<a class=\"x\" href=\"https://example.org/care/statistics/index.html?q=1#a\">统计</a>"
    ),
    (
      "<a href='../child-supervisor/a%20b.html?x=1&amp;y=2'>x</a>",
      "<a href=\"https://example.org/care/handbook/child-supervisor/a%20b.html?x=1&amp;y=2\">x</a>"
    ),
    ("<a href=\"javascript:alert(1)\">x</a>", "<span>x</span>"),
    ("<link rel=\"icon\" href=\"../../no.svg\">", ""),
  ]) func leadsToTheSiteWhereItHasAnAddress(html: String, expected: String) {
    #expect(page(html, url: "https://example.org/care") == expected)
  }

  @Test(arguments: [
    "<a href=\"../../about.html", "<", "<a", "</", "</a", "<!--", "<script>", "<a href=", "<a =", "<a/",
  ])
  func takesBrokenMarkup(html: String) {
    #expect(page(html) == html)
    #expect(page("<p>\(html)").hasPrefix("<p>"))
  }

  @Test func keepsBytesThatAreNoText() {
    let bytes: [UInt8] = [
      0x3C, 0x61, 0x20, 0x68, 0x72, 0x65, 0x66, 0x3D, 0x22, 0xFF, 0x22, 0x3E, 0xFE, 0x3C, 0x2F, 0x61, 0x3E,
    ]
    let rewritten = PackPage(plan: plan, url: nil).rewritten(bytes, route: Route("index.html"))
    #expect(rewritten == Array("<span>".utf8) + [0xFE] + Array("</span>".utf8))
  }
}
