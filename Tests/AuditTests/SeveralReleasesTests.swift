internal import Audit
internal import Statistics
import Testing

@Suite struct SeveralReleasesTests {
  let corner = [[0, 0], [0, 1], [1, 0], [1, 1]]
  let square = SmallRelease(sizes: [3, 3], tables: [[0, 1]], counts: [[10, 20, 30, 20, 3, 40, 30, 40, 50]])

  func revised() -> SmallRelease {
    var next = square
    next.revision = 1
    return next
  }

  @Test func namesWhatARevisionPrintsThatWasWithheld() async {
    let first = square.release { _, _, codes, _ in corner.contains(codes) ? .withheld : .published }
    let second = revised().release { _, _, _, _ in .published }
    let report = await audit(second, first)
    #expect(report.findings.map(\.revision) == [0])
    #expect(
      report.found == [
        "revision: P 0 0 10...10", "revision: P 0 1 20...20", "revision: P 1 0 20...20",
        "revision: P 1 1 3...3",
      ])
  }

  /// Each withholds another four cells; what the first prints opens the second.
  @Test func putsReleasesOfOnePeriodTogether() async {
    let other = [[1, 1], [1, 2], [2, 1], [2, 2]]
    let first = square.release { _, _, codes, _ in corner.contains(codes) ? .withheld : .published }
    let second = revised().release { _, _, codes, _ in other.contains(codes) ? .withheld : .published }
    let report = await audit(first, second)
    #expect(report.found.contains("revision: P 1 2 40...40"))
    #expect(report.found.contains("releasesTogether: P 1 1 3...3"))
  }

  @Test func leavesOutTheOldCountsOfRegionsThatChanged() async {
    var next = revised()
    next.counts = [[11, 20, 30, 20, 3, 40, 30, 40, 51]]
    let first = square.release { _, _, _, _ in .published }
    let second = next.release { _, _, codes, _ in corner.contains(codes) ? .withheld : .published }
    let report = await audit(first, second)
    #expect(report.found.isEmpty)
    #expect(report.notes.contains { $0.contains("4 cells are withheld now") })
  }

  @Test func notesCellsBetweenEqualCountsOfTheirNeighbours() async {
    let quarters = ["2025Q4", "2026Q1", "2026Q2"].map { period in
      var release = square
      release.period = period
      return release.release { _, _, codes, _ in
        period == "2026Q1" && corner.contains(codes) ? .withheld : .published
      }
    }
    let report = await Audit(releases: quarters, tasks: 2).run()
    #expect(report.isClean)
    #expect(report.notes.contains { $0.contains("2026Q1, t0, province: 4 withheld cells stand between") })
  }

  @Test func givesTheSameReportWithAnyNumberOfTasks() async {
    let release = square.release { _, _, codes, _ in codes.contains(-1) ? .published : .withheld }
    let one = await audit(release, tasks: 1)
    let many = await audit(release, tasks: 7)
    #expect(one == many)
  }

  @Test func readsNoTableOfAnotherSize() async {
    let release = square.release { _, _, _, _ in .published }
    var tables = release.tables
    tables[0].status.removeLast()
    let odd = Release(
      header: release.header, schema: release.schema, regions: release.regions, tables: tables)
    let report = await audit(odd)
    #expect(report.notes.count == 1)
    #expect(report.found.isEmpty)
    let none = Release(header: release.header, schema: release.schema, regions: release.regions, tables: [])
    #expect(await audit(none).findings.isEmpty)
  }

  @Test func bearsCountsThatNoCountCanBe() async {
    let release = square.release { _, _, codes, _ in corner.contains(codes) ? .withheld : .published }
    for value in [Int.max, Int.min, -1] {
      var tables = release.tables
      tables[0].values = tables[0].values.map { $0 == 0 ? 0 : value }
      let odd = Release(
        header: release.header, schema: release.schema, regions: release.regions, tables: tables)
      _ = await audit(odd)
    }
  }
}
