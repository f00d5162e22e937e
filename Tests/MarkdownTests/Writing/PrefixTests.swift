import Basics
import Testing

@testable import Markdown

@Suite struct PrefixTests {
  /// Leads everywhere, and tells paper where.
  private struct Resolver: ReferenceResolver {
    mutating func link(_ destination: String, at offset: Int) -> ResolvedLink? {
      ResolvedLink(href: destination, isExternal: false, printed: "程序“9”<")
    }
    mutating func image(_ destination: String, at offset: Int) -> String? { nil }
    mutating func citation(_ target: String, quote: String?, at offset: Int) -> ResolvedCitation? {
      ResolvedCitation(href: "x.html", label: "二（一）", isHeld: true)
    }
    mutating func mentions(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> [Mention] { [] }
  }

  private func render(_ text: String, _ change: (inout MarkdownOptions) -> Void) -> RenderedMarkdown {
    var options = MarkdownOptions(allowedElements: ["span"])
    change(&options)
    var resolver = Resolver()
    return MarkdownRenderer(options).render(
      SourceFile(path: "a.md", bytes: Array(text.utf8)), resolver: &resolver)
  }

  private let text = """
    ## 怎么做 {#how}

    字[^1]<span id="here">里</span>

    [^1]: 注
    """

  @Test func standsBeforeEveryAnchor() {
    let page = render(text) { $0.idPrefix = "d5-" }
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(page.ids == ["d5-how", "d5-here", "d5-fn-1", "d5-fnref-1"])
    #expect(page.headings.map(\.id) == ["d5-how"])
    for part in [
      "<h2 id=\"d5-how\">", "href=\"#d5-fn-1\" id=\"d5-fnref-1\"", "<li id=\"d5-fn-1\">", "href=\"#d5-fnref-1\"",
      "<span id=\"d5-here\">",
    ] { #expect(html.contains(part), "\(part): \(html)") }
  }

  @Test func headingsAreWrittenLowerButNeverBelowTheSixth() {
    let page = render("## a\n\n### b\n\n#### c\n\n##### d\n") { $0.headingShift = 2 }
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(html.contains("<h4 id=\"a\">a</h4>") && html.contains("<h5 id=\"b\">b</h5>"))
    #expect(html.contains("<h6 id=\"c\">c</h6>") && html.contains("<h6 id=\"d\">d</h6>"))
  }

  @Test func quotesAreLeftOutWhereTheyAreNotWanted() {
    let with = render("做[[a#c1|“及时报告”]]。") { _ in }
    let without = render("做[[a#c1|“及时报告”]]。") {
      $0.writesQuotes = false
      $0.listsStatements = true
    }
    #expect(String(decoding: with.html, as: UTF8.self).contains("及时报告"))
    #expect(!String(decoding: without.html, as: UTF8.self).contains("及时报告"))
    #expect(without.statements.map(\.quotes) == [1])
  }

  @Test func paperIsToldWhereALinkLeads() {
    let html = String(decoding: render("[走访](visits.md)") { _ in }.html, as: UTF8.self)
    #expect(html.contains("<a href=\"visits.md\" data-printed=\"程序“9”&lt;\">走访</a>"), "\(html)")
  }
}
