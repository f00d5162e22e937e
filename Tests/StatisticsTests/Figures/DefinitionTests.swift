import Basics
import Statistics
import Testing

@Suite struct DefinitionTests {
  private let release = FigureRelease(cells: []).value

  @Test func namesCellsByTableDimensionAndCode() {
    let cells = Indicator.Selection(table: 0, codes: [[], [1, 0]])
    #expect(release.names(of: cells) == ["rating", "sex", "rating good poor"])
  }

  @Test func isAlikeByNamesNotByNumbers() {
    let turned = FigureRelease(
      ratingCodes: [Code("poor", label: "差"), Code("good", label: "好")], cells: []
    ).value
    let own = FigureRelease.indicator(.percent, where: [1])
    #expect(release.isAlike(own, to: FigureRelease.indicator(.percent, where: [0]), of: turned))
    #expect(!release.isAlike(own, to: FigureRelease.indicator(.percent, where: [1]), of: turned))
    let both = FigureRelease.indicator(.percent, where: [0, 1])
    #expect(release.isAlike(both, to: both, of: turned))
  }

  @Test func isAnotherWhereMeasureOrCellsDiffer() {
    let own = FigureRelease.indicator(.percent)
    #expect(release.isAlike(own, to: FigureRelease.indicator(.percent), of: release))
    #expect(!release.isAlike(own, to: FigureRelease.indicator(.ratio), of: release))
    #expect(!release.isAlike(own, to: FigureRelease.indicator(.percent, of: [0]), of: release))
    #expect(!release.isAlike(own, to: FigureRelease.indicator(.percent, of: nil), of: release))
    #expect(!release.isAlike(own, to: FigureRelease.indicator(.percent, where: [0, 1]), of: release))
  }
}
