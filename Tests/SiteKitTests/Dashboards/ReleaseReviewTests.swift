import Basics
import Statistics
import Testing

@testable import SiteKit

@Suite struct ReleaseReviewTests {
  private func review(_ releases: [(name: String, release: Release)]) -> [Diagnostic] {
    let dashboards = Dashboards(.empty, releases.map { (name: $0.name, folder: "", release: $0.release) })
    return ReleaseReview(dashboards, shownContentPath: "content/").diagnostics
  }

  @Test func aFolderIsNamedByItsPeriodAndOlderVersionsByTheirRevision() {
    let (first, second) = (MadeRelease(revision: 0).release, MadeRelease(revision: 1).release)
    #expect(review([("2026Q3-r0", first), ("2026Q3", second)]).isEmpty)
    let wrong = review([("2026Q3", first), ("2026Q3-r1", second)])
    #expect(wrong.map(\.identifier) == [.releaseMisplaced, .releaseMisplaced])
    #expect(wrong.first?.message.hasSuffix("its folder is named 2026Q3") == true)
    #expect(wrong.last?.message.hasSuffix("its folder is named 2026Q3-r0") == true)
  }

  @Test func aRevisionStandsOnce() {
    let release = MadeRelease(revision: 1).release
    let found = review([("2026Q3", release), ("2026Q3-r1", release)])
    #expect(found.map(\.identifier) == [.releaseMisplaced])
    #expect(found.first?.message.hasPrefix("2026Q3 is revision 1 of 2026Q3 too") == true)
  }

  @Test func madeUpNumbersDoNotStandAmongTrueOnes() {
    let madeUp = MadeRelease(period: "2026Q2").release
    var made = MadeRelease()
    made.isSynthetic = false
    let mixed = review([("2026Q2", madeUp), ("2026Q3", made.release)])
    #expect(mixed.map(\.identifier) == [.releaseMadeUp])
    #expect(mixed.first?.place?.path == "content/statistics/2026Q2/datapackage.json")
    #expect(review([("2026Q3", made.release)]).isEmpty)
  }
}
