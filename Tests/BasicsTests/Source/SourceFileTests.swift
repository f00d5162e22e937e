import Basics
import Testing

@Suite struct SourceFileTests {
  let file = SourceFile(path: "a.md", text: "第一行\r\n第二行x\n")

  @Test func countsColumnsInScalars() {
    let offset = Array("第一行\r\n第二".utf8).count
    #expect(file.position(of: offset) == SourcePosition(line: 2, column: 3))
    #expect(file.position(of: 0) == SourcePosition(line: 1, column: 1))
    #expect(file.position(of: 9999) == SourcePosition(line: 3, column: 1))
  }

  @Test func findsTheLineAroundAByte() {
    #expect(file.text(file.line(around: 4)) == "第一行")
    #expect(file.text(file.line(around: 12)) == "第二行x")
  }

  @Test func findsTheFirstByteThatIsNotUTF8() {
    #expect(file.firstInvalidUTF8 == nil)
    #expect(SourceFile(path: "", bytes: Array("儿".utf8) + [0xFF]).firstInvalidUTF8 == 3)
  }
}

@Suite struct DiagnosticTests {
  @Test func showsTheLineWithACaretUnderWideCharacters() {
    let file = SourceFile(path: "a.md", text: "title: x\n来源: 错\n")
    var writer = ByteWriter()
    let diagnostic = file.error("clause-missing", "no such clause", at: 17, notes: ["see above"])
    DiagnosticFormat.text.write(diagnostic, to: &writer)
    #expect(
      writer.text == """
        a.md:2:5: error: no such clause [clause-missing]
            2 | 来源: 错
              |       ^
          note: see above

        """)
  }

  @Test func writesOneJSONObjectALine() {
    var writer = ByteWriter()
    DiagnosticFormat.json.write(
      Diagnostic(.warning, "x-y", "say \"it\"", at: .init(path: "a")), to: &writer)
    #expect(
      writer.text
        == #"{"path":"a","line":1,"column":1,"severity":"warning","identifier":"x-y","message":"say \"it\""}"#
        + "\n")
  }

  @Test func sortsByPathAndPositionAndDropsRepeats() {
    let b = SourceFile(path: "b", text: "12345678901")
    let first = b.error("i", "m", at: 2)
    let second = b.error("i", "m", at: 10)
    let other = SourceFile(path: "a", text: "x").warning("i", "m", at: 0)
    #expect([second, first, other, first].sortedForReading() == [other, first, second])
  }

  @Test func offersTheNearestCandidates() {
    #expect(["a3.6", "a3.5", "c1", "closing"].nearest(to: "a3.9", most: 2) == ["a3.5", "a3.6"])
    #expect(["完全不同"].nearest(to: "title").isEmpty)
  }

  @Test func offersNothingWhereComparingWouldTakeLong() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect([long + "b"].nearest(to: long).isEmpty)
    #expect([long, "ab"].nearest(to: "abc") == ["ab"])
    #expect((0..<2_000).map { "n\($0)" }.nearest(to: "n1x").isEmpty)
  }

  @Test func placesThousandsOfMistakesOnOneLineAndKeepsNotTheWholeLineForEach() {
    let file = SourceFile(path: "a", text: "\n" + String(repeating: "字a", count: 250_000))
    let places = (0..<20_000).map { file.place(of: 1 + $0 * 48) }
    #expect(places[19_999].position == SourcePosition(line: 2, column: 19_999 * 24 + 1))
    #expect(places.allSatisfy { ($0.excerpt ?? "").utf8.count <= 2_048 })
    var writer = ByteWriter()
    DiagnosticFormat.text.write(file.error("x-y", "m", at: 1 + 1_000 * 48 + 3), to: &writer)
    let lines = writer.text.split(separator: "\n")
    #expect(lines[0] == "a:2:24002: error: m [x-y]")
    #expect(lines[1].hasPrefix("    2 | …") && lines[1].hasSuffix("…"))
  }

  @Test func positionsAreTheSameOnBothSidesOfEveryMark() {
    let text = String(repeating: "一行字\r\nline\n", count: 4_000)
    let file = SourceFile(path: "a", text: text)
    for offset in stride(from: 0, to: file.bytes.count, by: 997) {
      let before = file.bytes[..<offset]
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let column = file.bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
      #expect(
        file.position(of: offset) == SourcePosition(line: before.count { $0 == 0x0A } + 1, column: column))
    }
  }
}
