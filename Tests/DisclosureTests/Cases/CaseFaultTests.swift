import Basics
import Disclosure
import Testing

@Suite struct CaseFaultTests {
  /// Each bad row stands in line 3, its mistake at the column.
  static let bad: [(row: String, column: Int, identifier: String, secret: String)] = [
    ("k2,110,,male,yes,,good,,3", 8, "case-missing", "k2"),
    (",110,2020-01-01,male,yes,,good,,3", 1, "case-missing", "2020-01-01"),
    ("k2,110,2020-02-30,male,yes,,good,,3", 8, "case-value", "2020-02-30"),
    ("k2,110,2020-1-1,male,yes,,good,,3", 8, "case-value", "2020-1-1"),
    ("k2,110,2020-01-01,male,yes,,good,,-3", 35, "case-value", "-3"),
    ("k2,110,2020-01-01,male,yes,,good,,3.5", 35, "case-value", "3.5"),
    ("k2,110,2020-01-01,girl,yes,,good,,3", 19, "case-code", "girl"),
    ("k2,110,2020-01-01,male,maybe,,good,,3", 24, "case-code", "maybe"),
    ("k2,110,2020-01-01,male,yes,ill;hungry,good,,3", 28, "case-code", "hungry"),
    ("k2,110,2020-01-01,male,yes,ill;,good,,3", 28, "case-code", "ill"),
    ("k2,999,2020-01-01,male,yes,,good,,3", 4, "case-region", "999"),
    ("k2,11,2020-01-01,male,yes,,good,,3", 4, "case-region", "2020-01-01"),
    ("k2,110,2020-01-01,male,yes,,good,2026-10-01,3", 34, "case-future", "2026-10-01"),
    ("k2,110,2020-01-01,male,no,,good,,3", 24, "case-contradiction", "good"),
    ("k2,110,2020-01-01,male,yes,,good,3", 1, "case-row", "k2"),
    ("k2,110,2020-01-01,male,yes,,good,,3,4", 1, "case-row", "k2"),
    ("", 1, "case-row", "k1"),
    ("k2,110,2020-01-01,male,\"yes\"s,,good,,3", 24, "case-row", "\"yes\"s"),
    ("k2,110,2020-01-01,male,yes,,good,,\"3", 35, "case-row", "\"3"),
    ("k1,110,2020-01-01,male,yes,,good,,3", 1, "case-duplicate", "k1"),
    ("11010519491231002X,110,2020-01-01,male,yes,,good,,3", 1, "case-personal", "11010519491231002X"),
    ("13812345678,110,2020-01-01,male,yes,,good,,3", 1, "case-personal", "13812345678"),
    ("王小明,110,2020-01-01,male,yes,,good,,3", 1, "case-personal", "王小明"),
    ("k2,110,2020-01-01,王小明,yes,,good,,3", 19, "case-personal", "王小明"),
    ("k2,110,2020-01-01,male,yes,,good,,13812345678", 35, "case-personal", "13812345678"),
    ("k2,110,2020-01-01,6222020000000000018,yes,,good,,3", 19, "case-personal", "6222020000000000018"),
  ]

  @Test(arguments: bad.indices) func reportsTheFieldAndNeverTheValue(_ index: Int) async throws {
    let bad = Self.bad[index]
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.read(CaseFixture.good, bad.row)
    #expect(result.rows == 1)
    #expect(result.faulty == 1)
    #expect(!result.isUsable)
    #expect(result.diagnostics.count == 1)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.identifier.description == bad.identifier)
    #expect(diagnostic.place?.position == SourcePosition(line: 3, column: bad.column))
    #expect(diagnostic.place?.path == "\(fixture.folder)/child.csv")
    #expect(diagnostic.place?.excerpt == nil)
    #expect(!(diagnostic.message + diagnostic.notes.joined()).contains(bad.secret))
  }

  @Test func leavesOutToleratedRowsAndWarns() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.read(CaseFixture.good, Self.bad[2].row, Self.bad[19].row, tolerate: 2)
    #expect(result.isUsable)
    #expect(result.rows == 1)
    #expect(result.faulty == 2)
    #expect(result.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(result.counts.tables[3] == [1, 0])
  }

  @Test func takesKeysThatPassForACardByChance() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.read("4111111111111111,110,2020-01-01,male,yes,,good,,3")
    #expect(result.diagnostics.isEmpty)
  }

  @Test func toleratesNoPersonalData() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.read(Self.bad[20].row, tolerate: 5)
    #expect(!result.isUsable)
  }

  @Test func keepsAHundredMistakesAndCountsTheRest() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let rows = (0..<150).map { "x\($0),110,2020-01-01,boy,yes,,good,,3\n" }.joined()
    let file = try fixture.write("child.csv", Array("\(CaseFixture.header)\n\(rows)".utf8))
    let result = try await fixture.reader(tasks: 3, blockSize: 64).read([file])
    #expect(result.diagnostics.count == 101)
    #expect(result.diagnostics.compactMap { $0.place?.position?.line } == Array(2...101))
    #expect(result.diagnostics.last?.message.contains("50 more") == true)
  }

  @Test(arguments: [
    ("姓名", "case-personal"), ("childName", "case-personal"), ("ID number", "case-personal"),
    ("备注", "case-personal"), ("colour", "case-column"), ("sex", "case-column"),
  ]) func refusesColumnsThatAreNotInTheSchema(column: String, identifier: String) async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let file = try fixture.write(
      "child.csv", Array("\(CaseFixture.header),\(column)\n\(CaseFixture.good),x\n".utf8))
    let result = try await fixture.reader(tolerate: 9).read([file])
    #expect(result.diagnostics.map(\.identifier.description) == [identifier])
    #expect(result.diagnostics.first?.place?.position == SourcePosition(line: 1, column: 57))
    #expect(!result.isUsable)
    #expect(result.rows == 0)
  }

  @Test func namesColumnsThatAreMissing() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let file = try fixture.write("child.csv", Array("key,region,birth,sex,hukou,risk,rating,visits\n".utf8))
    let result = try await fixture.reader().read([file])
    #expect(result.diagnostics.map(\.message) == ["lastVisit: this column is missing from the header row"])
  }

  @Test func reportsAKindWithoutAFile() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.reader().read([])
    #expect(result.diagnostics.map(\.identifier.description) == ["case-file"])
  }
}
