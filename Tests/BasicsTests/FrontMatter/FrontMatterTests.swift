import Basics
import Testing

@Suite struct FrontMatterTests {
  @Test func readsTextsAndLists() {
    let file = SourceFile(
      path: "a.md",
      text: """
        ---
        # a remark
        title: 儿童主任 # and another
        quoted: "a: \\"b\\" # c"
        clause: mca-2019-34#a3.5
        tags: [一, "二, 三"]
        list:
          - x
          - "y"
        empty:
        ---
        body
        """)
    let (matter, diagnostics) = FrontMatter.parse(file)
    #expect(diagnostics.isEmpty)
    var reader = FrontMatterReader(matter, of: file)
    #expect(reader.text("title")?.string == "儿童主任")
    #expect(reader.text("quoted")?.string == "a: \"b\" # c")
    #expect(reader.list("clause").map(\.string) == ["mca-2019-34#a3.5"])
    #expect(reader.list("tags").map(\.string) == ["一", "二, 三"])
    #expect(reader.list("list").map(\.string) == ["x", "y"])
    #expect(reader.text("empty") == nil)
    #expect(file.text(matter.bodyOffset..<file.bytes.count) == "body")
  }

  @Test func hasNoneWhereTheFileBeginsOtherwise() {
    let (matter, diagnostics) = FrontMatter.parse(SourceFile(path: "a.md", text: "# 标题\n---\n"))
    #expect(matter.fields.isEmpty && matter.bodyOffset == 0 && diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a: [x", 2, 6), ("a: 'x'", 2, 4), ("a: x: y", 2, 5), ("a: \"x", 2, 4), ("a: \"x\" y", 2, 8), ("a", 2, 1),
    ("  b: 1", 2, 3), ("\tb: 1", 2, 1), ("- x", 2, 1), ("a: |", 2, 4), ("a: 1\na: 2", 3, 1), ("a:x", 2, 1),
    ("a: {b: 1}", 2, 4), ("a: \"\\n\"", 2, 6), ("a: [x,, y]", 2, 7),
  ])
  func reportsWhatTheSubsetDoesNotHave(text: String, line: Int, column: Int) {
    let (_, diagnostics) = FrontMatter.parse(SourceFile(path: "a.md", text: "---\n\(text)\n---\n"))
    #expect(diagnostics.first?.place?.position == SourcePosition(line: line, column: column))
  }

  @Test func reportsAHeadThatIsNotClosed() {
    let (_, diagnostics) = FrontMatter.parse(SourceFile(path: "a.md", text: "---\na: 1\n"))
    #expect(diagnostics.count == 1)
  }

  @Test func reportsMissingUnknownAndMistypedKeys() {
    let file = SourceFile(path: "a.md", text: "---\ntitel: x\nday: 2026-13-01\nn: -1\nflag: yes\n---\n")
    var reader = FrontMatterReader(FrontMatter.parse(file).frontMatter, of: file)
    #expect(reader.required("title") == nil)
    #expect(reader.day("day") == nil)
    #expect(reader.number("n") == nil)
    let flag = reader.flag("flag")
    #expect(flag == false)
    reader.finish()
    #expect(
      reader.diagnostics.map(\.identifier) == [
        .keyMissing, .valueInvalid, .valueInvalid, .valueInvalid, .keyUnknown,
      ])
  }
}
