import Basics
import Testing

@Suite struct CSVDocumentTests {
  private func rows(_ text: String) throws(CSVError) -> [[String]] {
    var document = CSVDocument(SourceFile(path: "a.csv", text: text))
    var rows: [[String]] = []
    while try document.nextRow() { rows.append(document.fields.indices.map { document.text($0) }) }
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

  @Test func writesQuotesOnlyWhereTheyAreNeeded() throws {
    let row = ["a", "", "a,b", "a\"b", "a\nb", " 男 ", "a\rb"]
    var writer = ByteWriter()
    writer.writeCSV(row: row)
    #expect(writer.text == "a,,\"a,b\",\"a\"\"b\",\"a\nb\", 男 ,\"a\rb\"\n")
    #expect(try rows(writer.text) == [row])
  }
}
