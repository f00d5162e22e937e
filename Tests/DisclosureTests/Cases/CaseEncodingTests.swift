import Basics
import Disclosure
import Testing

@Suite struct CaseEncodingTests {
  private static let rows = [
    "k1,110,2020-09-30,male,yes,dropout;ill,good,2026-08-01,3",
    "\"k\"\"2\",111,2022-09-30,\"女\",yes,,fair,,3", "k3,120,2020-09-30,女,yes,\"ill\",poor,\"\",7",
    "k4,999,2020-09-30,女,yes,\"il\nl\",poor,\"\",7", "k5,110,2020-09-30,王小明,yes,x,poor,,7",
    "k6,120,2024-09-30,女,yes,\"ill\",poor,\"\",7",
  ]

  private func summary(_ result: CaseCounts) -> [String] {
    result.counts.tables.map { "\($0)" } + ["\(result.rows) \(result.faulty)"]
      + result.diagnostics.map { "\($0.identifier) \($0.message) \($0.place.map { "\($0)" } ?? "")" }
  }

  @Test func blocksOfAnySizeAndAnyNumberOfTasksGiveTheSame() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let text = ([CaseFixture.header] + Self.rows).joined(separator: "\n")
    let file = try fixture.write("child.csv", Array(text.utf8))
    let expected = summary(try await fixture.reader().read([file]))
    #expect(expected.count == 4 + 1 + 5)
    for size in 1...(text.utf8.count + 1) {
      for tasks in [1, 4] {
        let result = try await fixture.reader(tasks: tasks, blockSize: size).read([file])
        #expect(summary(result) == expected, "\(size) bytes, \(tasks) tasks")
      }
    }
  }

  @Test(arguments: ["\n", "\r\n"], [",", "\t", ";"]) func readsEveryFormat(end: String, delimiter: String)
    async throws
  {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let rows = [CaseFixture.header, "k1,110,2020-09-30,女,yes,\"dropout;ill\",good,2026-08-01,3"]
    let text = rows.map { $0.replacing(",", with: delimiter) }.joined(separator: end)
    let plain = Array(text.utf8)
    let other = try #require(TextEncoding.encodeGB18030(plain))
    for bytes in [plain, plain + Array(end.utf8), [0xEF, 0xBB, 0xBF] + plain, other] {
      let result = try await fixture.reader().read([fixture.write("child.csv", bytes)])
      #expect(result.diagnostics.isEmpty)
      #expect(result.counts.tables[3] == [0, 1])
      #expect(result.counts.tables[2] == [1, 0, 0, 0, 0, 0, 0, 0])
    }
    let said = try await fixture.reader(encoding: .utf8).read([fixture.write("child.csv", other)])
    #expect(said.diagnostics.map(\.identifier.description) == ["case-personal"])
    #expect(said.diagnostics.first?.place?.position == SourcePosition(line: 2, column: 19))
  }

  @Test func reportsAFileInTwoEncodings() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let row = "110,2020-09-30,女,yes,,good,2026-08-01,3\n"
    let other = try #require(TextEncoding.encodeGB18030(Array("k2,\(row)".utf8)))
    let bytes = Array("\(CaseFixture.header)\nk1,\(row)".utf8) + other
    let result = try await fixture.reader(tolerate: 9).read([fixture.write("child.csv", bytes)])
    #expect(result.diagnostics.map(\.identifier.description) == ["case-encoding"])
    #expect(!result.isUsable)
  }
}
