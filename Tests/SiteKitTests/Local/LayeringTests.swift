import Basics
import Testing

@testable import SiteKit

@Suite struct LayeringTests {
  private func page(
    _ path: String, _ layer: String? = nil, _ keys: String = "", kind: PageKind = .page
  ) throws -> PageFile {
    let text = "---\ntitle: \(layer ?? "全国")\n\(keys)\n---\n"
    let name = layer.map { LayerPath.file(path, of: $0) } ?? path
    let file = SourceFile(path: "content/\(name)", text: text)
    return try #require(PageFile.parse(file, path: path, kind: kind, layer: layer).page)
  }

  private func layer(_ name: String, _ pages: [PageFile]) -> LocalLayer {
    var layer = LocalLayer(name: name)
    layer.pages = pages
    return layer
  }

  @Test func anAdditionStandsBelowThePageTheWiderLayerFirst() throws {
    let layering = Layering(
      [try page("a.md")],
      [
        layer("province", [try page("a.md", "province", "local: add")]),
        layer("city", [try page("a.md", "city", "local: add")]),
      ])
    #expect(layering.diagnostics.isEmpty)
    #expect(layering.pages.map(\.title) == ["全国"])
    #expect(layering.pages[0].overlay.additions.map(\.title) == ["province", "city"])
  }

  @Test func aReplacementTakesThePlaceAndKeepsWhatWasThere() throws {
    let layering = Layering(
      [try page("a.md", nil, "slug: other\norder: 3\nsensitive: true")],
      [
        layer("province", [try page("a.md", "province", "local: add")]),
        layer("city", [try page("a.md", "city", "local: replace\nupdated: 2026-11-21")]),
      ])
    #expect(layering.diagnostics.isEmpty)
    let page = try #require(layering.pages.first)
    #expect(page.title == "city")
    #expect(page.route.path == "other.html")
    #expect(page.order == 3)
    #expect(page.isSensitive)
    #expect(page.overlay.replaced.map(\.title) == ["全国"])
    #expect(page.overlay.additions.map(\.title) == ["province"])
  }

  @Test func ofTwoReplacementsTheNarrowerWinsAndIsToldSo() throws {
    let layering = Layering(
      [try page("a.md")],
      [
        layer("province", [try page("a.md", "province", "local: replace\nupdated: 2026-11-01")]),
        layer("city", [try page("a.md", "city", "local: replace\nupdated: 2026-11-02")]),
      ])
    #expect(layering.diagnostics.map(\.identifier) == [.localReplacedTwice])
    #expect(layering.pages[0].title == "city")
    #expect(layering.pages[0].overlay.replaced.map(\.title) == ["全国", "province"])
  }

  @Test func aReplacementOlderThanThePageIsStale() throws {
    let national = try page("a.md", nil, "updated: 2026-11-03")
    for (day, expected) in [("2026-11-02", [Diagnostic.Identifier.localStale]), ("2026-11-03", [])] {
      let local = try page("a.md", "city", "local: replace\nupdated: \(day)")
      #expect(Layering([national], [layer("city", [local])]).diagnostics.map(\.identifier) == expected)
    }
  }

  @Test(arguments: ["add", "replace"]) func whatHasNoPageBelowIsAnErrorWithThePathsThatAreNear(mode: String)
    throws
  {
    let local = try page("abd.md", "city", "local: \(mode)\nupdated: 2026-11-21")
    let found = Layering([try page("abc.md")], [layer("city", [local])]).diagnostics
    #expect(found.map(\.identifier) == [.localPageMissing])
    #expect(found.first?.notes == ["did you mean abc.md?"])
  }

  @Test func aNewPageMayNotTakeAnothersPath() throws {
    let local = try page("a.md", "city", "local: new")
    #expect(
      Layering([try page("a.md")], [layer("city", [local])]).diagnostics.map(\.identifier) == [
        .localPageTaken
      ])
    #expect(Layering([], [layer("city", [local])]).pages.map(\.title) == ["city"])
  }

  @Test func aLocalDutyKeepsTheNumberAndAnAdditionNeedNotRepeatIt() throws {
    let national = try page("handbook/r/02-a.md", nil, "number: 2", kind: .duty)
    for (keys, isWrong) in [
      ("local: add", false), ("local: add\nnumber: 2", false), ("local: add\nnumber: 3", true),
      ("local: replace\nupdated: 2026-11-21\nnumber: 3", true),
    ] {
      let local = try page("handbook/r/02-a.md", "city", keys, kind: .duty)
      let found = Layering([national], [layer("city", [local])]).diagnostics
      #expect(found.map(\.identifier) == (isWrong ? [.dutyNumber] : []), "\(keys)")
    }
  }
}
