internal import Audit
internal import Statistics
import Testing

@Suite struct LinkedTests {
  /// Two cities, a = 3, 40, 50 and 60, 40, 50: withheld in one child only, and in the parent not.
  let family = SmallRelease(
    sizes: [3], tables: [[0]], children: ["X", "Y"], counts: [[3, 40, 50], [60, 4, 50]])

  @Test func subtractsTheChildrenThatArePrinted() async {
    let report = await audit(
      family.release { _, region, codes, _ in
        region == "X" && [[0], [1]].contains(codes) ? .withheld : .published
      })
    #expect(report.found == ["linear: X 0 3...3", "linear: X 1 40...40"])
    #expect(report.findings.map(\.level) == ["city"])
  }

  @Test func findsNothingWhereBothChildrenWithholdTheSame() async {
    let report = await audit(
      family.release { _, region, codes, _ in
        region != "P" && [[0], [1]].contains(codes) ? .withheld : .published
      })
    #expect(report.found.isEmpty)
  }

  @Test func derivesTheOnlyChildFromItsParent() async {
    let only = SmallRelease(sizes: [3], tables: [[0]], children: ["X"], counts: [[3, 40, 50]])
    let report = await audit(
      only.release { _, region, codes, _ in
        region == "X" && [[0], [1]].contains(codes) ? .withheld : .published
      })
    #expect(report.found == ["linear: X 0 3...3", "linear: X 1 40...40"])
  }

  /// `t0` (a × b) withholds four inner cells and two margins; `t1` (a × c) withholds the same two margins but prints
  /// what they are made of.
  @Test func linksTablesThatAreSafeAlone() async {
    let linked = SmallRelease(
      sizes: [3, 2, 2], tables: [[0, 1], [0, 2]], counts: [[2, 2, 2, 2, 20, 20, 20, 20, 30, 30, 30, 30]])
    func report(_ only: Int?) async -> AuditReport {
      await audit(
        linked.release { table, _, codes, _ in
          if let only, table != only { return .absent }
          return [0, 1].contains(codes[0]) && (table == 0 || codes[1] < 0) ? .withheld : .published
        })
    }
    #expect(await report(0).found.isEmpty)
    #expect(await report(nil).found == ["linear: P 0 total 8...8", "linear: P 1 total 80...80"])
  }

  @Test func namesACellThatOneTablePrintsAndAnotherWithholds() async {
    let linked = SmallRelease(
      sizes: [2, 2, 2], tables: [[0, 1], [0, 2]], counts: [[9, 9, 9, 9, 9, 9, 9, 9]])
    let report = await audit(
      linked.release { table, _, codes, _ in table == 1 && codes == [0, -1] ? .withheld : .published })
    #expect(report.found == ["printedElsewhere: P 0 total 36...36"])
    #expect(report.findings.first?.table == "t1")
  }

  @Test func namesACellThatTwoTablesPrintDifferently() async {
    let linked = SmallRelease(
      sizes: [2, 2, 2], tables: [[0, 1], [0, 2]], counts: [[9, 9, 9, 9, 9, 9, 9, 9]])
    let release = linked.release { _, _, _, _ in .published }
    var tables = release.tables
    tables[1].values[3] += 1
    let report = await audit(
      Release(header: release.header, schema: release.schema, regions: release.regions, tables: tables))
    #expect(report.found.contains("contradiction: P 0 total"))
    #expect(report.findings.allSatisfy { $0.attack == .contradiction })
  }

  /// Bands 0–5, 6–11, 12+ and 0–11, 12+ over one field, in two tables: the second's 0–11 less the first's 0–5.
  @Test func addsUpOverlappingGroupings() async {
    var ages = SmallRelease(sizes: [3, 2], tables: [[0], [1]], counts: [[30, 0, 3, 0, 0, 70]])
    ages.kinds = [.ageBands(field: 0, lowerBounds: [0, 6, 12]), .ageBands(field: 0, lowerBounds: [0, 12])]
    let report = await audit(
      ages.release { table, _, codes, _ in table == 0 && codes[0] >= 1 ? .withheld : .published })
    #expect(report.found == ["linear: P 1 3...3", "linear: P 2 70...70"])
  }

  @Test func countsAnAbsentCellOnlyWhereItIsProvenSmall() async {
    let table = SmallRelease(sizes: [2], tables: [[0]], children: ["X", "Y"], counts: [[3, 40], [60, 50]])
    let small = await audit(table.release { _, region, _, _ in region == "X" ? .absent : .published })
    #expect(small.found == ["linear: X 0 3...3"])
    #expect(small.tallies.isEmpty)
  }
}
