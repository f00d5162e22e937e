import Testing

@testable import SiteKit

@Suite struct RouteAddressTests {
  @Test(arguments: [
    ("a/b-1_2.html", "a/b-1_2.html"), ("示例-a.csv", "%E7%A4%BA%E4%BE%8B-a.csv"),
    ("a b%c.csv", "a%20b%25c.csv"),
    ("a?b#c.csv", "a%3Fb%23c.csv"), ("a:b/&\"<'.csv", "a%3Ab/%26%22%3C%27.csv"),
  ])
  func escapesWhatAnAddressMayNotHold(path: String, address: String) {
    #expect(Route(path).address == address)
    #expect(Route("x.html").href(to: Route(path)) == address)
    #expect(
      Linker(from: Route("404.html"), base: "/x/").href(Route(path), fragment: "y") == "/x/\(address)#y")
  }

  @Test func leadsUpFromFoldersWhoseNamesAreAlike() {
    // 示 and 礼 begin with different bytes, 示 and 社 with the same one: no step may be cut inside an escape.
    #expect(Route("示/a.html").href(to: Route("社/b.csv")) == "../%E7%A4%BE/b.csv")
    #expect(Route("示/a.html").href(to: Route("示/社.csv")) == "%E7%A4%BE.csv")
  }

  @Test func isFoundAgainByLinksOfContent() {
    let route = Route("statistics/2026Q3/data/示例-a b.csv")
    let address = LinkAddress("2026Q3/data/\(Route("示例-a b.csv").address)", from: "statistics/methods.md")
    #expect(address.place == .internalPath(route.path))
  }
}

@Suite struct RouteRegisterTests {
  @Test func takesNamesThatFollowFromDataAndStillEachOnce() {
    var routes = RouteRegister()
    routes.add(Route("statistics/2026Q3/data/示例-a.csv"), from: "2026Q3", isNamedByData: true)
    #expect(routes.diagnostics == [])
    #expect(routes.table["statistics/2026Q3/data/示例-a.csv"] != nil)
    routes.add(Route("statistics/2026Q3/data/示例-A.csv"), from: "other", isNamedByData: true)
    #expect(routes.diagnostics.map(\.identifier) == [.routeTaken])
    routes.add(Route("示例.html"), from: "page")
    #expect(routes.diagnostics.map(\.identifier) == [.routeTaken, .nameInvalid])
  }
}
