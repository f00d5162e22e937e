import Testing

@testable import SiteKit

@Suite struct LinkAddressTests {
  @Test(arguments: [
    ("b.md", "guides/b.md", ""), ("../about.md#who", "about.md", "who"), ("./x/../y.md", "guides/y.md", ""),
    ("/hotlines.html", "hotlines.html", ""), ("#here", "", "here"), ("visits/", "guides/visits/", ""),
    ("..", "index.html", ""), ("%E8%B5%B0%E8%AE%BF.md", "guides/走访.md", ""),
    ("100%.md", "guides/100%.md", ""),
  ])
  func findsThePathFromTheRoot(destination: String, path: String, fragment: String) {
    let address = LinkAddress(destination, from: "guides/a.md")
    #expect(address.place == .internalPath(path))
    #expect(address.fragment == fragment)
  }

  @Test(arguments: ["https://www.example.org/a#b", "tel:110", "mailto:a@example.org", "//example.org/x"])
  func leavesOtherSitesAlone(destination: String) {
    #expect(LinkAddress(destination, from: "a.md").place == .external)
  }

  @Test(arguments: ["../a.md", "x/../../a.md", "/../etc/passwd", "%2e%2e/a.md"])
  func noticesStepsOutOfTheSite(destination: String) {
    #expect(LinkAddress(destination, from: "a.md").place == .outside)
  }
}

@Suite struct LinkTableTests {
  private var table: LinkTable {
    var table = LinkTable()
    table.add(Route("index.html"), source: "index.md")
    table.add(Route("guides/index.html"), source: "guides/index.md")
    table.add(Route("guides/first.html"), source: "guides/01.md")
    return table
  }

  @Test(arguments: [
    ("guides/01.md", "guides/first.html"), ("guides/first.html", "guides/first.html"),
    ("guides/", "guides/index.html"), ("guides", "guides/index.html"),
  ])
  func knowsFilesByTheirSourceAndByTheirAddress(path: String, route: String) {
    #expect(table[path] == Route(route))
  }

  @Test func offersWhatHasTheSameNameElsewhere() {
    #expect(table["guids/01.md"] == nil)
    #expect(table.nearest(to: "guids/01.md") == ["guides/01.md"])
  }
}
