import Basics
import Testing

@testable import SiteKit

@Suite struct RouteTests {
  @Test(arguments: [
    ("index.html", "a.html", "a.html"), ("a/b.html", "a/c.html", "c.html"),
    ("a/b.html", "index.html", "../index.html"),
    ("a/b/c.html", "a/d/e.html", "../d/e.html"), ("ab/x.html", "a/x.html", "../a/x.html"),
    ("a.html", "a.html", "a.html"),
  ])
  func leadsRelativelyFromPageToPage(from: String, to: String, href: String) {
    #expect(Route(from).href(to: Route(to)) == href)
  }

  @Test func namesOnlyThePlaceInsideTheSamePage() {
    #expect(Route("a/b.html").href(to: Route("a/b.html"), fragment: "c2.1") == "#c2.1")
    #expect(Route("a/b.html").href(to: Route("a/c.html"), fragment: "x") == "c.html#x")
  }

  @Test func comesFromTheSourceOrItsSlug() {
    #expect(
      Route(source: "handbook/child-director/05-report.md").path == "handbook/child-director/05-report.html")
    #expect(Route(source: "guides/三.md", slug: "three").path == "guides/three.html")
    #expect(Route("a/b/c.html").root == "../../")
  }
}

@Suite struct ContentKindTests {
  @Test(arguments: [
    ("index.md", ContentKind.page(.home)), ("policies/index.md", .page(.policies)),
    ("policies/jilin-2016-34.txt", .document(slug: "jilin-2016-34")), ("policies/a.md", .document(slug: "a")),
    ("policies/stubs.json", .stubs), ("handbook/index.md", .page(.handbook)),
    ("handbook/child-director/index.md", .page(.role)),
    ("handbook/child-director/05-report.md", .page(.duty)),
    ("guides/a/index.md", .page(.section)), ("guides/a.md", .page(.page)), ("hotlines.json", .hotlines),
    ("glossary.json", .glossary), ("guides/map.SVG", .asset), ("notes.rtf", .unused), ("other.json", .unused),
  ])
  func isToldByThePath(path: String, kind: ContentKind) {
    #expect(ContentKind(path: path) == kind)
  }
}

@Suite struct AddressNameTests {
  @Test(arguments: ["a", "05-report", "jilin-2016-34"]) func takesNamesFitForAddresses(name: String) {
    #expect(AddressName(name) != nil)
  }

  @Test(arguments: [
    "", "..", "../x", "a/b", "-a", "A", "走访", "a b", "a.b", String(repeating: "a", count: 81),
  ])
  func refusesAllOthers(name: String) {
    #expect(AddressName(name) == nil)
  }
}

@Suite struct PageTreeTests {
  @Test func ordersPagesByNumberThenOrderThenAddress() {
    let tree = PageTree([page("g/b.md"), page("g/a.md"), page("g/z.md", order: 1), page("index.md")])
    #expect(tree.folders["g"]?.pages.map(\.route.path) == ["g/z.html", "g/a.html", "g/b.html"])
    #expect(
      tree.pages.map(\.route.path) == ["index.html", "g/index.html", "g/z.html", "g/a.html", "g/b.html"])
    #expect(tree.folders[""]?.folders == ["g"])
    #expect(tree.folders["g"]?.index.isGenerated == true)
  }

  private func page(_ path: String, order: Int? = nil) -> PageFile {
    let lines = ["---", "title: 甲", order.map { "order: \($0)" } ?? "summary: x", "---", ""]
    guard case .page(let kind) = ContentKind(path: path),
      let page = PageFile.parse(
        .init(path: path, text: lines.joined(separator: "\n")), path: path, kind: kind
      ).page
    else { preconditionFailure("the test's own page is well-formed") }
    return page
  }
}
