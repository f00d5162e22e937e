import Basics
import Statistics
import Testing

@Suite struct ReleaseSumTests {
  /// Total, male, female × total, good, poor.
  private func release(_ cells: [[FigureRelease.Cell]]) -> Release { FigureRelease(cells: cells).value }

  private let whole: [[FigureRelease.Cell]] = [
    [.number(100), .number(60), .number(40)], [.number(55), .number(35), .number(20)],
    [.number(45), .number(25), .number(20)],
  ]

  @Test(arguments: [
    ([[0], [0]], 100), ([[1], [2]], 20), ([[1, 2], [0]], 100), ([[1, 2], [1]], 60), ([[0], [1, 2]], 100),
    ([[1, 2], [1, 2]], 100), ([[2], [2, 1]], 45),
  ])
  func addsTheChosenCells(codes: [[Int]], sum: Int) {
    #expect(release(whole).sum(table: 0, region: 0, codes: codes) == .count(sum))
  }

  @Test func takesNoCodeOfAnIndicatorForTheTotal() {
    let release = release(whole)
    #expect(release.sum(.init(table: 0, codes: [[], []]), region: 0) == .count(100))
    #expect(release.sum(.init(table: 0, codes: [[0], []]), region: 0) == .count(55))
    #expect(release.sum(.init(table: 0, codes: [[], [1]]), region: 0) == .count(40))
    #expect(release.sum(.init(table: 0, codes: [[0, 1], [0, 1]]), region: 0) == .count(100))
  }

  @Test func aWithheldPartMakesTheSumWithheld() {
    let release = release([
      [.number(100), .number(60), .number(40)], [.number(55), .withheld, .number(20)],
      [.number(45), .number(25), .number(20)],
    ])
    #expect(release.sum(table: 0, region: 0, codes: [[1, 2], [1]]) == .none(.withheld))
    #expect(release.sum(table: 0, region: 0, codes: [[1], [1]]) == .none(.withheld))
    #expect(release.sum(table: 0, region: 0, codes: [[2], [1, 2]]) == .count(45))
  }

  @Test func anImpossiblePartCountsNothing() {
    let release = release([
      [.number(100), .number(60), .impossible], [.number(55), .number(35), .impossible],
      [.number(45), .number(25), .number(20)],
    ])
    #expect(release.sum(table: 0, region: 0, codes: [[1, 2], [2]]) == .count(20))
    #expect(release.sum(table: 0, region: 0, codes: [[0, 1], [2]]) == .none(.notApplicable))
  }

  @Test(arguments: [
    ([FigureRelease.Cell.withheld, .notReported, .absent], Figure.Absence.notPublished),
    ([.absent, .notReported, .withheld], .notPublished),
    ([.withheld, .number(9), .notReported], .notReported),
    ([.notReported, .impossible, .withheld], .notReported), ([.withheld, .impossible, .withheld], .withheld),
  ])
  func saysTheWeightiestReason(row: [FigureRelease.Cell], reason: Figure.Absence) {
    let release = release([row, row, row])
    #expect(release.sum(table: 0, region: 0, codes: [[0], [0, 1, 2]]) == .none(reason))
  }

  @Test func isRoundedWhereAPartIs() {
    let release = release([
      [.number(100), .rounded(60), .number(40)], [.number(55), .number(35), .number(20)], whole[2],
    ])
    #expect(release.sum(table: 0, region: 0, codes: [[0], [1, 2]]) == .count(100, isRounded: true))
    #expect(release.sum(table: 0, region: 0, codes: [[1], [1, 2]]) == .count(55))
  }

  @Test func publishesNothingBelowTheTablesRegions() {
    #expect(release(whole).sum(table: 0, region: 1, codes: [[0], [0]]) == .none(.notPublished))
    #expect(release(whole).sum(table: 0, region: 2, codes: [[0], [0]]) == .none(.notPublished))
    #expect(release(whole).figure(table: 0, region: 2, codes: [0, 0]) == .none(.notPublished))
  }

  @Test func doesNotBreakOnNumbersTooLargeToBeAdded() {
    let huge: [FigureRelease.Cell] = [.number(.max), .number(.max), .number(1)]
    #expect(
      release([huge, huge, huge]).sum(table: 0, region: 0, codes: [[0], [1, 2]]) == .none(.notPublished))
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func agreesWithAddingCellByCell(seed: UInt64) {
    var random = RandomRelease(seed: seed)
    let release = random.release()
    for (number, table) in release.tables.enumerated() {
      let codes = table.extents.map { extent in (0..<extent).filter { _ in random.flag() } + [extent - 1] }
      for region in 0..<table.regions {
        let figures = combinations(codes).map { release.figure(table: number, region: region, codes: $0) }
        #expect(release.sum(table: number, region: region, codes: codes) == sum(figures))
      }
    }
  }

  private func combinations(_ codes: [[Int]]) -> [[Int]] {
    codes.reduce([[]]) { all, choices in all.flatMap { one in choices.map { one + [$0] } } }
  }

  /// The rule as the documentation words it.
  private func sum(_ figures: [Figure]) -> Figure {
    for reason in [Figure.Absence.notPublished, .notReported, .withheld]
    where figures.contains(.none(reason)) {
      return .none(reason)
    }
    let numbers = figures.compactMap(\.number)
    if numbers.isEmpty { return .none(.notApplicable) }
    let isRounded = figures.contains {
      if case .number(_, true) = $0 { true } else { false }
    }
    return .count(numbers.map(\.units).reduce(0, +), isRounded: isRounded)
  }
}
