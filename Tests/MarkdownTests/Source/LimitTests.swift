import Basics
import Markdown
import Testing

@Suite struct LimitTests {
  @Test(arguments: [
    ("![[]()", 40_000, "markup-too-dense"), ("x <?", 50_000, "markup-too-dense"),
    ("x <!A ", 30_000, "markup-too-dense"),
    ("x <![CDATA[", 20_000, "markup-too-dense"), ("> ", 100_000, "nesting-too-deep"),
    (">", 100_000, "nesting-too-deep"),
    ("1. ", 60_000, "nesting-too-deep"), ("*[a](b)**", 20_001, "markup-too-dense"),
    ("- > ", 50_000, "nesting-too-deep"),
  ])
  func refusesWhatCostsMoreThanItsBytes(_ text: String, _ count: Int, _ identifier: String) {
    let page = render(String(repeating: text, count: count))
    #expect(page.html.isEmpty)
    #expect(page.diagnostics.map(\.identifier.description) == [identifier])
    #expect(page.diagnostics.allSatisfy { $0.severity == .error && $0.place?.position != nil })
  }

  @Test(arguments: [
    "[", "[a](", "*a_ ", "**a *", "`a``b", "<a ", "x <!--", "&", "[^a]", "a]: u (\n", "- a\n", "* * ",
    "~~a", "[[a", "www.", "http://", "《", "a\n", "\\", "[[a]]", "（1",
  ])
  func rendersOtherRepetitions(_ text: String) {
    let page = render(String(repeating: text, count: 20_000 / text.utf8.count))
    #expect(!page.html.isEmpty && !page.diagnostics.hasErrors)
  }

  @Test func refusesTablesThatAreTooLarge() {
    let columns = "|" + String(repeating: "a|", count: 65) + "\n|" + String(repeating: "-|", count: 65) + "\n"
    #expect(reports("甲\n\n" + columns) == ["3:1 error table-too-large"])
    let rows = "|a|b|\n|-|-|\n" + String(repeating: "|\n", count: 7000)
    #expect(reports("\n" + rows) == ["2:1 error table-too-large"])
    #expect(
      reports("> |a|\n> |-|\n> |" + String(repeating: "b|", count: 70)) == ["3:1 error table-too-large"])
    #expect(
      reports("|a|\n|-|\n# x\n" + String(repeating: "b\n", count: 600) + "|a|\n|-|\n") == [
        "605:1 error markup-too-dense"
      ])
    #expect(reports(String(repeating: "b\n", count: 600) + "|a|\n|-|\n") == ["602:1 error markup-too-dense"])
    #expect(reports("|a|b|\n|-|-|\n" + String(repeating: "| - | - |\n", count: 3000)) == [])
  }

  @Test func refusesDefinitionsThatReferencesMultiply() {
    let page =
      "[a]: /" + String(repeating: "u", count: 50_000) + "\n\n" + String(repeating: "[a]", count: 10_000)
    #expect(reports(page) == ["1:3 error markup-too-dense"])
    let titled =
      "[a]: /u '" + String(repeating: "\n[b]\\'c", count: 5000) + "'\n\n"
      + String(repeating: "[a]", count: 10_000)
    #expect(reports(titled) == ["1:3 error markup-too-dense"])
    #expect(
      reports(String(repeating: "[a]: /u\n", count: 2000) + "\n" + String(repeating: "[a]", count: 2000))
        == [])
    #expect(reports("甲[^1]\n\n[^1]: " + String(repeating: "乙", count: 50_000)) == [])
  }

  @Test func reportsOnlyTheFirstHundredOfAKind() {
    let page = String(repeating: "a <b> ", count: 300) + String(repeating: "[a](data:x) ", count: 300)
    #expect(reports(page).count { $0.hasSuffix("raw-html") } == 100)
    #expect(reports(page).count { $0.hasSuffix("link-unsafe") } == 100)
  }

  @Test func refusesNoncharactersAndNull() {
    #expect(
      render(String(decoding: [0x61, 0xEF, 0xB7, 0x90], as: UTF8.self)).diagnostics.map(
        \.identifier.description) == ["character-not-allowed"])
    #expect(reports("甲\u{0}") == ["1:2 error character-not-allowed"])
  }

  @Test func survivesBytesThatAreNoUTF8() {
    var site = SmallSite()
    let bytes: [UInt8] = [
      0xE4, 0x3C, 0x62, 0x3E, 0x2A, 0xE2, 0x80, 0x2A, 0xFF, 0x2A, 0x5B, 0x5B, 0xE3, 0x5D, 0x5D, 0x0D, 0xE3,
    ]
    let page = MarkdownRenderer().render(SourceFile(path: "a.md", bytes: bytes), resolver: &site)
    #expect(!page.html.contains { $0 == 0 } && !String(decoding: page.html, as: UTF8.self).contains("<b>"))
  }
}
