import Statistics
import Testing

@testable import SiteKit

@Suite struct DashboardsTests {
  private func dashboards(_ releases: MadeRelease...) -> Dashboards {
    Dashboards(.empty, releases.map(\.named))
  }

  @Test func putsTheNewestRevisionOfAQuarterBeforeTheOlder() {
    let all = dashboards(
      MadeRelease(period: "2026Q3"), MadeRelease(period: "2026Q2"), MadeRelease(period: "2026Q2", revision: 1)
    )
    #expect(all.publications.map(\.name) == ["2026Q2-r1", "2026Q2-r0", "2026Q3-r0"])
    #expect(all.publications.map(\.isSuperseded) == [false, true, false])
    #expect(all.current == [0, 2])
    #expect(all.newest?.name == "2026Q3-r0")
    #expect(all.revisions(of: 0).map(\.name) == ["2026Q2-r0"])
    #expect(all.revisions(of: 2).isEmpty)
    #expect(all.current(Period("2026Q2")) == 0)
    #expect(all.current(Period("2026Q1")) == nil)
  }

  @Test func aSeriesEndsWithItsOwnReleaseAndTakesTheNewestRevisionsBefore() {
    let all = dashboards(
      MadeRelease(period: "2026Q1"), MadeRelease(period: "2026Q2"),
      MadeRelease(period: "2026Q2", revision: 1),
      MadeRelease(period: "2026Q3"))
    let names = all.series.map { $0.map { all.publications[$0].name } }
    #expect(names[2] == ["2026Q1-r0", "2026Q2-r0"])
    #expect(names[3] == ["2026Q1-r0", "2026Q2-r1", "2026Q3-r0"])
  }

  @Test func findsTheQuarterAndTheYearBeforeWhereTheyAreReleased() {
    let all = dashboards(
      MadeRelease(period: "2025Q3"), MadeRelease(period: "2026Q1"), MadeRelease(period: "2026Q3"))
    #expect(all.place(before: 4, in: 2) == 0)
    #expect(all.place(before: 1, in: 2) == nil)
    #expect(all.place(before: 2, in: 2) == 1)
  }

  @Test func aSeriesBreaksWhereTheDefinitionChanged() {
    let all = dashboards(MadeRelease(period: "2026Q1", rated: [0, 1]), MadeRelease(period: "2026Q2"))
    #expect(all.series(of: 0, for: "22", in: 1) == [.none(.notPublished), .percent(600)])
    #expect(all.series(of: 1, for: "22", in: 1) == [.count(200), .count(200)])
    #expect(all.redefinitions(of: 0, in: 1).map(\.place) == [0])
    #expect(all.redefinitions(of: 0, in: 1).first?.definition.numerator.codes == [[], [0, 1]])
    #expect(all.redefinitions(of: 1, in: 1).isEmpty)
  }

  @Test func aRegionThatIsUnknownPublishesNothing() {
    #expect(dashboards(MadeRelease()).series(of: 0, for: "2209", in: 0) == [.none(.notPublished)])
  }

  @Test func keepsAPageForAnIndicatorThatIsNoLongerCounted() {
    let all = dashboards(MadeRelease(period: "2026Q1"), MadeRelease(period: "2026Q2", hasReports: false))
    #expect(all.indicatorPlaces.map(\.release) == [1, 1, 0])
    #expect(all.indicatorPlaces.map(\.indicator) == [0, 1, 2])
    #expect(all.place(ofIndicator: "rated")?.release == 1)
    #expect(all.place(ofIndicator: "reports")?.release == 0)
    #expect(all.place(ofIndicator: "nothing")?.release == nil)
    #expect(all.pages.map { $0.route(in: all).path }.contains("statistics/indicators/reports.html"))
  }
}
