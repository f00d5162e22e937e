import Basics
import Testing

@Suite struct ByteWriterTests {
  @Test(arguments: [
    ("", ""), ("儿童", "儿童"), ("a<b", "a&lt;b"), ("\"&\"", "&quot;&amp;&quot;"), ("<", "&lt;"), ("x>", "x&gt;"),
    ("'", "'"),
  ])
  func escapesWhatHTMLWouldRead(text: String, expected: String) {
    var writer = ByteWriter()
    writer.writeEscaped(text)
    #expect(writer.text == expected)
  }

  @Test func writesNumbersInDecimal() {
    var writer = ByteWriter()
    for number in [0, 9, 10, -3, 1234] {
      writer.write(number)
      writer.write(" ")
    }
    #expect(writer.text == "0 9 10 -3 1234 ")
  }
}

@Suite struct ByteScannerTests {
  @Test func takesLinesWithEitherEnding() {
    var scanner = ByteScanner(Array("一\r\n二\n\n三".utf8))
    var lines: [String] = []
    while !scanner.isAtEnd { lines.append(scanner.text(scanner.takeLine())) }
    #expect(lines == ["一", "二", "", "三"])
  }

  @Test func takesALiteralOnlyWhenAllOfItIsThere() {
    var scanner = ByteScanner(Array("tru".utf8))
    let tookAll = scanner.take("true")
    #expect(!tookAll && scanner.offset == 0)
    let tookPart = scanner.take("tr")
    #expect(tookPart)
    #expect(scanner.peek == UInt8(ascii: "u"))
  }

  @Test func staysInsideItsRange() {
    var scanner = ByteScanner(Array("abcdef".utf8), in: 1..<3)
    let taken = scanner.takeWhile { _ in true }
    let next = scanner.next()
    #expect(taken == 1..<3 && next == nil)
  }
}
