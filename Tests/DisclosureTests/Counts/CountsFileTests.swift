import Basics
import Statistics
import Testing

@testable import Disclosure

/// The counts at the finest cells as a file, written and read back.
@Suite struct CountsFileTests {
  private let schema = Schema(
    levels: ExampleSchema.schema.levels, records: ExampleSchema.schema.records,
    tables: [
      ExampleSchema.table("visits", 0, [1, 7], 2), ExampleSchema.table("rating", 0, [1], 1),
      ExampleSchema.table("events", 1, [0], 2),
    ], indicators: [], protection: ProtectionPolicy())

  private let good = #"""
    table,region,code1,code2,code3,count
    visits,220101,good,yes,,3
    visits,220102,good,no,,1
    visits,220201,poor,none,,2
    rating,2201,good,,,4
    rating,2202,poor,,,2
    events,220101,visit,,,7
    events,220101,"a,b",,,1
    events,220201,"say ""yes""",,,9

    """#

  private func read(_ text: String) -> (counts: Counts?, diagnostics: [Diagnostic]) {
    CountsFile.read(
      SourceFile(path: "counts.csv", text: text), schema: schema, regions: ExampleSchema.regions)
  }

  /// `line:column identifier` of each diagnostic.
  private func complaints(_ rows: String) -> [String] {
    let result = read("table,region,code1,code2,code3,count\n" + rows)
    #expect(result.counts == nil || result.diagnostics.isEmpty)
    return result.diagnostics.map { diagnostic in
      let position = diagnostic.place?.position.map { "\($0.line):\($0.column) " } ?? ""
      #expect(diagnostic.place?.excerpt == nil)
      return "\(position)\(diagnostic.identifier)"
    }
  }

  @Test func writesWhatItRead() throws {
    let counts = try #require(read(good).counts)
    #expect(counts.tables[0].reduce(0, +) == 6)
    #expect(counts.tables[2] == [7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9])
    let bytes = CountsFile.bytes(of: counts, schema: schema, regions: ExampleSchema.regions)
    #expect(String(decoding: bytes, as: UTF8.self) == good)
  }

  @Test func acceptsAnyOrderAndEndsOfLinesOfWindows() throws {
    let rows = good.split(separator: "\n")
    let shuffled = [String(rows[0])] + rows.dropFirst().reversed().map(String.init)
    let counts = try #require(read("\u{FEFF}" + shuffled.joined(separator: "\r\n")).counts)
    #expect(counts.tables == read(good).counts?.tables)
  }

  @Test func reportsATableThatAddsUpToMoreThanCanBeCounted() {
    #expect(complaints("rating,2201,good,,,2147483647\n") == ["counts-disagree"])
    #expect(
      complaints("rating,2201,good,,,2147483647\nrating,2202,poor,,,1\n") == ["counts-number"])
  }

  @Test func readsAFileWithoutCounts() {
    #expect(
      read("table,region,code1,code2,code3,count\n").counts?.tables[2] == [Int32](repeating: 0, count: 15))
  }

  @Test func wantsItsHeader() {
    #expect(read("visits,220101,good,yes,,3\n").diagnostics.map(\.identifier) == [.countsHeader])
    #expect(read("table,region,code1,code2,code3,counts\n").diagnostics.map(\.identifier) == [.countsHeader])
    #expect(read("").diagnostics.map(\.identifier) == [.countsHeader])
  }

  @Test func namesWhatIsUnknownByItsPlace() {
    #expect(complaints("visit,220101,good,yes,,3") == ["2:1 counts-unknown"])
    #expect(complaints("visits,9,good,yes,,3") == ["2:8 counts-unknown"])
    #expect(complaints("visits,2201,good,yes,,3") == ["2:8 counts-unknown"])
    #expect(complaints("visits,220101,great,yes,,3") == ["2:15 counts-unknown"])
    #expect(complaints("visits,220101,good,maybe,,3") == ["2:20 counts-unknown"])
    #expect(complaints("visits,220101,good,yes,yes,3") == ["2:24 counts-unknown"])
    #expect(complaints("visits,220101,,yes,,3") == ["2:15 counts-unknown"])
  }

  @Test(arguments: ["0", "-1", "", "1.5", "03", " 3", "2147483648", "99999999999999999999"])
  func wantsWholeNumbersFromOne(_ number: String) {
    #expect(complaints("visits,220101,good,yes,,\(number)\n") == ["2:25 counts-number"])
  }

  @Test func findsTheSameCellTwice() {
    let row = "events,220101,visit,,,7\n"
    #expect(complaints(row + "events,220102,visit,,,7\n" + row) == ["4:1 counts-twice"])
  }

  @Test func findsCombinationsThatCannotBe() {
    // Nobody sets a number of months for `poor`, and everybody else has one.
    #expect(complaints("visits,220101,poor,yes,,3\n") == ["2:1 counts-impossible"])
    #expect(complaints("visits,220101,good,none,,3\n") == ["2:1 counts-impossible"])
  }

  @Test func findsMalformedRowsAndReadsOn() {
    let rows =
      "events,220101,\"visit\"x,,,7\nevents,220101\nevents,2201\"01,visit,,,7\n\nevents,9,visit,,,1\nevents,\"2"
    #expect(
      complaints(rows) == [
        "2:22 csv-quote", "3:1 counts-row", "4:12 csv-quote", "5:1 counts-row", "6:8 counts-unknown",
        "7:8 csv-quote",
      ])
  }

  @Test func refusesRecordsThatCouldNotBeCounted() {
    let result = read("table,region,code1,code2,code3,count\ninvalid,,child,birth,value,3\n")
    #expect(result.diagnostics.map(\.identifier) == [.countsInvalid])
    let message = result.diagnostics.first?.message ?? ""
    #expect(message.contains("child") && message.contains("birth") && !message.contains("3"))
    #expect(complaints("invalid,,child,,impossible,3\ninvalid,,child,key,duplicate,3\n").count == 2)
  }

  @Test func namesTheTablesThatDisagreeAndNoNumber() {
    let result = read(good.replacing("rating,2201,good,,,4", with: "rating,2201,good,,,5"))
    #expect(result.counts == nil)
    #expect(result.diagnostics.map(\.identifier) == [.countsDisagree])
    let message = result.diagnostics.first?.message ?? ""
    #expect(message.contains("visits and rating") && !message.contains { $0.isNumber })
  }

  @Test func stopsAfterAHundredErrors() {
    #expect(complaints(String(repeating: "x,1,a,,,1\n", count: 1000)).count == 100)
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 9
    let letters = Array("visits,220101good\"\r\n\u{0}é3".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
      let file = SourceFile(
        path: "counts.csv", bytes: Array("table,region,code1,code2,code3,count\n".utf8) + bytes)
      _ = CountsFile.read(file, schema: schema, regions: ExampleSchema.regions)
    }
  }
}
