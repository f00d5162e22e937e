import Basics
import Disclosure
import Testing

@Suite struct CaseCountTests {
  @Test func countsARowInEveryTableAtItsLowestLevel() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.read(
      CaseFixture.good, "k2,120,2026-01-01,女,yes,,poor,,7", "k3,111,2022-09-30,女,no,ill,fair,2026-08-30,0")
    #expect(result.diagnostics.isEmpty)
    #expect(result.rows == 3)
    // Cities by age (0-2, 3-5, 6+) and sex (male, 女): k1 is 6 on the day, k3 is 4, k2 is 0.
    #expect(result.counts.tables[0] == [0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0])
    // Counties by rating, visited, visits: k1 good, yes, 3-5; k3 fair, no, 0-2; k2 poor, none, 6+.
    var visits = [Int32](repeating: 0, count: 81)
    visits[0 * 27 + 0 * 9 + 0 * 3 + 1] = 1
    visits[1 * 27 + 1 * 9 + 1 * 3 + 0] = 1
    visits[2 * 27 + 2 * 9 + 2 * 3 + 2] = 1
    #expect(result.counts.tables[1] == visits)
    // Cities by dropout and ill, yes before no.
    #expect(result.counts.tables[2] == [1, 0, 1, 0, 0, 0, 0, 1])
    #expect(result.counts.tables[3] == [1, 2])
  }

  /// Who was born on 29 February completes a year on 1 March where there is no such day.
  @Test(arguments: [
    ("2024-02-29", "2027-02-28", 0), ("2024-02-29", "2027-03-01", 1), ("2024-02-29", "2030-02-28", 1),
    ("2024-02-29", "2030-03-01", 2), ("2021-02-28", "2024-02-28", 1), ("2021-03-01", "2024-02-29", 0),
  ]) func countsCompletedYears(birth: String, asOf: String, band: Int) async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.read("k1,110,\(birth),male,yes,,poor,,0", asOf: asOf)
    #expect(result.counts.tables[0].firstIndex(of: 1) == band * 2)
  }

  /// A visit counts where it is later than the day so many months before, or than that month's last day.
  @Test(arguments: [
    ("good", "2026-07-01", "2026-09-30", 0), ("good", "2026-06-30", "2026-09-30", 1),
    ("fair", "2027-03-01", "2027-03-31", 0), ("fair", "2027-02-28", "2027-03-31", 1),
    ("good", "", "2026-09-30", 1), ("poor", "2026-09-30", "2026-09-30", 2),
    ("fair", "2025-12-31", "2026-01-31", 1),
    ("fair", "2026-01-01", "2026-01-31", 0),
  ]) func countsVisitsWithinMonths(rating: String, visit: String, asOf: String, category: Int) async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let result = try await fixture.read("k1,110,2020-01-01,male,yes,,\(rating),\(visit),0", asOf: asOf)
    #expect(result.counts.tables[1].firstIndex(of: 1).map { $0 / 3 % 3 } == category)
  }

  @Test func weighsRowsByTheColumnCount() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let text = "\(CaseFixture.header),count\n\(CaseFixture.good),40\nk2\(CaseFixture.good.dropFirst(2)),2\n"
    let result = try await fixture.reader().read([fixture.write("child.csv", Array(text.utf8))])
    #expect(result.counts.tables[3] == [42, 0])
    let large =
      "\(CaseFixture.header),count\n\(CaseFixture.good),2147483647\nk2\(CaseFixture.good.dropFirst(2)),1\n"
    let tooLarge = try await fixture.reader().read([fixture.write("child.csv", Array(large.utf8))])
    #expect(tooLarge.diagnostics.map(\.identifier.description) == ["case-total"])
  }

  @Test func findsKeysThatRepeatInAnotherFile() async throws {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    let text = Array("\(CaseFixture.header)\nk0\(CaseFixture.good.dropFirst(2))\n\(CaseFixture.good)\n".utf8)
    let files = try [fixture.write("child-1.csv", text), fixture.write("child-2.csv", text)]
    let result = try await fixture.reader(tolerate: 2).read(files)
    #expect(result.rows == 2)
    #expect(result.faulty == 2)
    #expect(result.counts.tables[3] == [2, 0])
    #expect(result.diagnostics.map { $0.place?.path } == [files[1].path, files[1].path])
    #expect(result.diagnostics.map { $0.place?.position?.line } == [2, 3])
    #expect(try CaseFile.all(in: fixture.folder, kinds: ["child", "event"]) == files)
  }
}
