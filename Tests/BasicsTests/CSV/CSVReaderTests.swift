import Basics
import Testing

@Suite struct CSVReaderTests {
  private func rows(_ text: String, blockSize: Int = 1 << 18) throws -> [[String]] {
    let reader = try CSVReader(bytes: Array(text.utf8), path: "x.csv", blockSize: blockSize)
    var rows: [[String]] = []
    var block = CSVBlock()
    while try reader.next(&block) {
      for row in 0..<block.rows {
        rows.append(block.fields(inRow: row).map { String(decoding: block.bytes[$0], as: UTF8.self) })
      }
    }
    return rows
  }

  @Test(arguments: [
    ("a,b,c", UInt8(ascii: ",")), ("a\tb,c\td", 0x09), ("a;b;c", 0x3B), ("\"a;b;c\",d", 0x2C), ("a", 0x2C),
  ])
  func findsTheDelimiterInTheHeader(header: String, delimiter: UInt8) throws {
    #expect(try CSVReader(bytes: Array(header.utf8), path: "x.csv").format.delimiter == delimiter)
  }

  @Test func readsTheHeaderWithoutMarkQuotesAndEnd() throws {
    let reader = try CSVReader(bytes: Array("\u{FEFF}\"a\nb\",\"c\"\"\nd\",e\r\n1,2,3\n".utf8), path: "x.csv")
    #expect(reader.headerFields == [Array("a\nb".utf8), Array("c\"\nd".utf8), Array("e".utf8)])
    #expect(reader.headerLines == 3)
    #expect(reader.hasMark)
  }

  @Test func findsFieldsByWordsAsByBytes() throws {
    var text = "a,b\n"
    var expected: [[String]] = []
    for length in 0..<200 {
      let field = String(repeating: "字x", count: length % 37)
      text += "\(field),\(length)\r\n"
      expected.append([field, "\(length)"])
    }
    #expect(try rows(text) == expected)
    // A quoted field makes a block be read byte by byte.
    #expect(try rows(text + "\"q\",1") == expected + [["\"q\"", "1"]])
  }

  @Test func readsAFileInBlocksAsItsBytesInMemory() throws {
    let path = "/tmp/carebook-csv-\(UInt64.random(in: 0 ... .max)).csv"
    let text = "a,b\n1,\"x\ny\"\n\"\"\"\",2\n3,4"
    try Files.create(path, Array(text.utf8))
    for size in 1...30 {
      let reader = try CSVReader(path, blockSize: size)
      var block = CSVBlock()
      var found = 0
      while try reader.next(&block) { found += block.rows }
      #expect(found == 3)
    }
    #expect(throws: FileError.self) { _ = try CSVReader(path + ".none") }
  }

  @Test func saysWhereAQuoteNeverCloses() {
    let rows = CSVRows(SourceFile(path: "x.csv", text: "a,b\n1,2\n字,\"3\n4,5\n"))
    #expect(rows.rows.count == 1)
    #expect(rows.diagnostics.map { $0.place?.position } == [SourcePosition(line: 3, column: 3)])
  }
}
