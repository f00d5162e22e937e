import Basics
import Testing

@Suite struct DiagnosticFormatTests {
  private func text(_ path: String, _ message: String, notes: [String] = []) -> String {
    var writer = ByteWriter()
    let file = SourceFile(path: path, text: "ab\n")
    DiagnosticFormat.text.write(file.error(.notUTF8, message, at: 0, notes: notes), to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func aNameFromTheDataStaysOnItsLineAndCommandsNoTerminal() {
    let text = text("a\u{1B}[2J.md", "no \"x\ny.md:1:1: error: z\"", notes: ["\u{202E}b\r"])
    #expect(
      text.hasPrefix("a\u{FFFD}[2J.md:1:1: error: no \"x\u{FFFD}y.md:1:1: error: z\" [not-utf8]\n"))
    #expect(text.hasSuffix("  note: \u{FFFD}b\u{FFFD}\n"))
  }

  @Test func chineseStaysAsItIs() {
    #expect(text("职责.md", "没有“甲”").hasPrefix("职责.md:1:1: error: 没有“甲” [not-utf8]\n"))
  }
}
