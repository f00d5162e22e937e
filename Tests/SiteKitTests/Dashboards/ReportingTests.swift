import Statistics
import Testing

@testable import SiteKit

@Suite struct ReportingTests {
  private func reporting(_ coverage: [(region: String, expected: Int, received: Int)]) -> Reporting {
    let made = MadeRelease().release
    var header = made.header
    header.coverage = coverage.map { .init(region: $0.region, expected: $0.expected, received: $0.received) }
    return Reporting(Release(header: header, schema: made.schema, regions: made.regions, tables: made.tables))
  }

  @Test func unitsCountForTheirRegionAndThoseAbove() {
    let reporting = reporting([("22", 1, 1), ("2201", 4, 3), ("2202", 2, 2)])
    #expect(reporting[1].map { [$0.expected, $0.received] } == [4, 3])
    #expect(reporting[0].map { [$0.expected, $0.received] } == [7, 6])
    #expect(reporting.whole == reporting[0])
  }

  @Test func nothingIsKnownWhereNothingIsSaid() {
    #expect(reporting([]).whole == nil)
    #expect(reporting([("2201", 4, 3)])[2] == nil)
  }

  @Test func aNumberTooLargeIsTheGreatest() {
    let reporting = reporting([("2201", .max, 1), ("2202", 1, 1)])
    #expect(reporting.whole.map { [$0.expected, $0.received] } == [.max, 2])
  }
}
