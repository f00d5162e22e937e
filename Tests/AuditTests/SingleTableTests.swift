internal import Audit
internal import Statistics
import Testing

@Suite struct SingleTableTests {
  /// 3 × 3, rows 10+20+30, 20+3+40, 30+40+50.
  let square = SmallRelease(sizes: [3, 3], tables: [[0, 1]], counts: [[10, 20, 30, 20, 3, 40, 30, 40, 50]])

  @Test func subtractsPrintedCellsFromTheirTotal() async {
    let report = await audit(square.release { _, _, codes, _ in codes == [1, 1] ? .withheld : .published })
    #expect(report.found == ["linear: P 1 1 3...3"])
    #expect(report.findings.first?.cells.first?.isExact == true)
    #expect(report.tallies.map(\.withheld) == [1])
    #expect(report.tallies.map(\.given) == [1])
    #expect(!report.isClean)
  }

  @Test func keepsIntervalsOutOfAReportThatMayBeShared() async {
    let release = square.release { _, _, codes, _ in codes == [1, 1] ? .withheld : .published }
    let report = await Audit(releases: [release], tasks: 1).run()
    #expect(report.findings.first?.cells.map(\.interval) == [nil])
    #expect(!report.lines.joined().contains("= 3"))
  }

  @Test func findsNothingWhereFourCellsProtectEachOther() async {
    let report = await audit(
      square.release { _, _, codes, _ in
        [[0, 0], [0, 1], [1, 0], [1, 1]].contains(codes) ? .withheld : .published
      })
    #expect(report.found.isEmpty)
    #expect(report.isClean)
    #expect(report.tallies.map(\.withheld) == [4])
  }

  /// Withheld are (0,0) (0,1) (1,0) (1,1) (2,2) (2,3) (3,2) (3,3) and, two a line still, nothing else; in the second
  /// pattern rows 0 and 1 hold columns 0, 1 and 0, 1, 2, so that both rows less columns 0 and 1 give (1,2).
  @Test func seesThatTwoWithheldPerLineAreNotEnough() async {
    let counts = [9, 9, 20, 20, 9, 9, 2, 20, 20, 20, 9, 9, 20, 20, 9, 9]
    let four = SmallRelease(sizes: [4, 4], tables: [[0, 1]], counts: [counts])
    let corners = [[0, 0], [0, 1], [1, 0], [1, 1], [2, 2], [2, 3], [3, 2], [3, 3]]
    let safe = await audit(
      four.release { _, _, codes, _ in corners.contains(codes) ? .withheld : .published })
    #expect(safe.found.isEmpty)
    let leaky = await audit(
      four.release { _, _, codes, _ in (corners + [[1, 2]]).contains(codes) ? .withheld : .published })
    #expect(leaky.found == ["linear: P 1 2 2...2"])
  }

  /// (0,0) = 1 and (0,1) = 1 share the 2 that the row's printed rest leaves: no sum gives either, bounds do.
  @Test func bracketsByBoundsWhatNoSumGives() async {
    let table = SmallRelease(sizes: [2, 2], tables: [[0, 1]], counts: [[1, 1, 50, 60]])
    let report = await audit(table.release { _, _, codes, _ in codes.contains(-1) ? .published : .withheld })
    #expect(
      report.found == [
        "bounds: P 0 0 0...2", "bounds: P 0 1 0...2", "bounds: P 1 0 49...51", "bounds: P 1 1 59...61",
      ])
  }

  @Test func raisesTheLeastCountWhereZerosArePublished() async {
    var table = SmallRelease(sizes: [2, 2], tables: [[0, 1]], counts: [[3, 3, 50, 60]])
    let printing: SmallRelease.Printing = { _, _, codes, _ in codes.contains(-1) ? .published : .withheld }
    #expect(await audit(table.release(printing)).found.isEmpty)
    table.policy.zeros = .publish
    #expect(await audit(table.release(printing)).found.first == "bounds: P 0 0 1...5")
    table.policy.threshold = 4
    #expect(await audit(table.release(printing)).found.isEmpty)
  }

  /// Rows 0 and 1 less columns 0 and 1 give (0,2) − (2,1) = 3, which no single line says; column 1 leaves 0 to 4
  /// for (2,1). Line by line (0,2) comes no closer than 0 to 8.
  @Test func bracketsByAllLinesTogether() async {
    let five = SmallRelease(
      sizes: [5, 5], tables: [[0, 1]],
      counts: [
        [20, 2, 4, 30, 30, 20, 1, 30, 30, 30, 30, 1, 20, 20, 20, 30, 30, 20, 20, 20, 30, 30, 20, 20, 20]
      ])
    let report = await audit(
      five.release { _, _, codes, count in codes.contains(-1) || count == 30 ? .published : .withheld })
    #expect(report.found.filter { $0.hasPrefix("joint") } == ["joint: P 0 2 3...7"])
    #expect(report.findings.map(\.cells.count) == [5, 1])
  }

  @Test func takesRoundedCountsAsIntervals() async {
    var table = SmallRelease(sizes: [3], tables: [[0]], counts: [[12, 1, 31]])
    table.policy.roundingBase = 5
    let printing: SmallRelease.Printing = { _, _, codes, _ in codes == [1] ? .withheld : .rounded }
    #expect(await audit(table.release(printing)).found.isEmpty)
    // 43...47 in all, less 28...32 and less 12: of 8...12 all others would be withheld.
    table.policy.threshold = 12
    #expect(await audit(table.release(printing)).found == ["bounds: P 1 0...7"])
  }

  @Test func knowsStructuralZeros() async {
    var table = SmallRelease(sizes: [3, 2], tables: [[0, 1]], counts: [[8, 0, 7, 1, 9, 9]])
    table.kinds = [.field(0), .withinMonths(field: 1, by: 0, months: [3, 3, 3])]
    let report = await audit(
      table.release { _, _, codes, _ in
        codes == [0, 1]
          ? .notApplicable : [[0, 0], [1, 0], [1, 1]].contains(codes) ? .withheld : .published
      })
    #expect(report.found.filter { $0.hasPrefix("linear") }.contains("linear: P 0 0 8...8"))
  }
}
