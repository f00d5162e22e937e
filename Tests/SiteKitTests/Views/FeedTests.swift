import Basics
import Foundation
import Testing

@testable import SiteKit

@Suite struct FeedTests {
  @Test func listsTheNewestFirstAndEscapesWhatXMLWouldRead() throws {
    let days = try ["2026-01-02", "2026-03-04"].map { try #require(CalendarDay(iso: $0)) }
    let entries = days.enumerated().map { number, day in
      Feed.Entry(route: Route("p\(number).html"), title: "甲 & <乙>", summary: "", updated: day)
    }
    let text = String(
      decoding: Feed(title: "站", url: "https://www.example.gov.cn/x", entries: entries).bytes, as: UTF8.self)
    let first = try #require(text.range(of: "p1.html"))
    let second = try #require(text.range(of: "p0.html"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(text.contains("<title>甲 &amp; &lt;乙&gt;</title>"))
    #expect(text.contains("<updated>2026-03-04T00:00:00+08:00</updated>"))
  }

  @Test func sitemapNamesEveryPageInOrder() {
    let pages = [
      (route: Route("b.html"), updated: CalendarDay?.none),
      (route: Route("a.html"), updated: CalendarDay(iso: "2026-01-02")),
    ]
    let text = String(decoding: Sitemap(url: "https://www.example.gov.cn", pages: pages).bytes, as: UTF8.self)
    #expect(
      text.contains(
        "<loc>https://www.example.gov.cn/a.html</loc>\n<lastmod>2026-01-02</lastmod>\n</url>\n<url>\n<loc>https://www.example.gov.cn/b.html</loc>"
      ))
  }
}
