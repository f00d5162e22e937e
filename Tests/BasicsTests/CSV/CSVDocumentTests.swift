import Basics
import Testing

@Suite struct CSVDocumentTests {
  private func rows(_ text: String) throws(CSVError) -> [[String]] {
    var document = CSVDocument(SourceFile(path: "a.csv", text: text))
    var rows: [[String]] = []
    while try document.nextRow() { rows.append(document.texts) }
    return rows
  }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a\n", [["a"]]), ("\n", [[""]]), ("a,\nb,c", [["a", ""], ["b", "c"]]),
    ("\"a,\"\"b\"\"\n\",c\r\nd,\"\"\r\n", [["a,\"b\"\n", "c"], ["d", ""]]),
    ("男,\"女\"\n", [["男", "女"]]), ("a,", [["a", ""]]),
  ])
  func readsRows(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    ("a,\"b\nc", 1, 3), ("a\nb\"c\n", 2, 2), ("\"a\"b\n", 1, 4), ("a\rb\n", 1, 2), ("a\r", 1, 2),
  ])
  func reportsQuotesAtTheirPlace(text: String, line: Int, column: Int) {
    #expect { try rows(text) } throws: { error in
      let place = (error as? CSVError)?.diagnostic.place
      return place?.position == SourcePosition(line: line, column: column) && place?.excerpt == nil
    }
  }

  @Test func readsOnBehindARowWithAMistake() throws {
    var document = CSVDocument(SourceFile(path: "a.csv", text: "a\n\"b\nc\"d\ne\n"))
    #expect(try document.nextRow())
    #expect(throws: CSVError.self) { try document.nextRow() }
    let hasRow = try document.nextRow()
    #expect(hasRow && document.texts == ["e"])
    #expect(document.position(of: document.rowStart) == SourcePosition(line: 4, column: 1))
  }

  @Test func keepsLinesAndBytesWhereAFileIsCutIntoBlocks() throws {
    // 300 rows of two lines and 3 kB are several blocks.
    let long = String(repeating: "字", count: 1000)
    let text = "\u{FEFF}" + (0..<300).map { "\($0),\"x\n\(long)\"\r\n" }.joined()
    var document = CSVDocument(SourceFile(path: "a.csv", text: text))
    for number in 0..<300 {
      let hasRow = try document.nextRow()
      #expect(hasRow && document.number(0) == number && document.text(1) == "x\n\(long)")
      #expect(document.position(of: document.rowStart).line == 2 * number + 1)
    }
    let hasMore = try document.nextRow()
    #expect(!hasMore)
  }

  @Test func readsARowThatIsLongerThanABlock() throws {
    let long = String(repeating: "a,", count: 300_000)
    var document = CSVDocument(SourceFile(path: "a.csv", text: "\(long)\n1\n"))
    var counts: [Int] = []
    while try document.nextRow() { counts.append(document.fields.count) }
    #expect(counts == [300_001, 1])
  }

  @Test func writesQuotesOnlyWhereTheyAreNeeded() throws {
    let row = ["a", "", "a,b", "a\"b", "a\nb", " 男 ", "a\rb"]
    var writer = ByteWriter()
    writer.writeCSV(row: row)
    #expect(writer.text == "a,,\"a,b\",\"a\"\"b\",\"a\nb\", 男 ,\"a\rb\"\n")
    #expect(try rows(writer.text) == [row])
  }
}
