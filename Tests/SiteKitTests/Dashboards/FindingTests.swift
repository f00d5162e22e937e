import Statistics
import Testing

@testable import SiteKit

@Suite struct FindingTests {
  private func sentence(
    _ form: ChartPlan.Form, _ figures: [Figure], columns: Int = 1, unit: String = "人",
    isComparison: Bool = false
  ) throws -> String? {
    let values = try SiteValues.fixed()
    let names = form == .lines ? ["2026Q1", "2026Q2", "2026Q3"] : ["甲", "乙", "丙", "丁"]
    let table = FigureTable(
      rowTitle: "", columnTitle: "", rows: names.prefix(figures.count / columns).map { .init($0, label: $0) },
      columns: (0..<columns).map { .init("\($0)", label: "列\($0)") }, figures: figures, unit: unit)
    return Finding(values: values, words: FigureTitles(values).figures).sentence(
      form, table, isComparison: isComparison)
  }

  @Test func namesTheGreatest() throws {
    #expect(try sentence(.bars, [.count(3), .count(1200), .count(7)]) == "乙最多，1,200人")
  }

  @Test func aShareIsOfTheWhole() throws {
    #expect(try sentence(.bars, [.percent(300), .percent(700)], unit: "%") == "乙最多，占70.0%")
  }

  @Test func countsAreMoreOrFewer() throws {
    #expect(try sentence(.lines, [.count(7), .count(9)]) == "列09人，多2人")
    #expect(try sentence(.dots, [.count(7), .count(9)]) == "乙最多（9人），甲最少（7人）")
  }

  @Test func namesNoneWhereTwoAreTheGreatest() throws {
    #expect(try sentence(.bars, [.count(7), .count(7), .count(3)]) == nil)
  }

  @Test(arguments: [Figure.Absence.withheld, .notReported, .smallBase])
  func claimsNothingWhereARowHasNoNumber(absence: Figure.Absence) throws {
    #expect(try sentence(.bars, [.count(3), .count(1200), .none(absence)]) == nil)
    #expect(try sentence(.pyramid, [.count(3), .count(1), .count(9), .none(absence)], columns: 2) == nil)
    #expect(try sentence(.lines, [.percent(500), .none(absence)], unit: "%") == nil)
    #expect(try sentence(.lines, [.none(absence), .percent(500)], unit: "%") == nil)
  }

  @Test func claimsNothingOfRoundedNumbers() throws {
    let rounded = Figure.count(10, isRounded: true)
    #expect(try sentence(.bars, [.count(3), rounded]) == nil)
    #expect(try sentence(.pyramid, [.count(3), .count(1), .count(9), rounded], columns: 2) == nil)
    #expect(try sentence(.lines, [.count(3), rounded]) == nil)
    #expect(try sentence(.dots, [.count(3), rounded]) == nil)
  }

  @Test func addsTheSidesOfAPyramid() throws {
    let sentence = try sentence(.pyramid, [.count(5), .count(5), .count(9), .count(2)], columns: 2)
    #expect(sentence == "乙最多，11人")
  }

  @Test func tellsTheChangeSinceTheQuarterBefore() throws {
    #expect(
      try sentence(.lines, [.percent(100), .percent(500), .percent(512)], unit: "%")
        == "列051.2%，升1.2个百分点")
    #expect(try sentence(.lines, [.count(9), .count(7)]) == "列07人，少2人")
    #expect(try sentence(.lines, [.count(9), .count(9)]) == "列09人，持平")
  }

  @Test func saysNothingOfTheQuarterBeforeWhereItHasNoRelease() throws {
    let values = try SiteValues.fixed()
    let rows = ["2026Q1", "2026Q3"].map { FigureTable.Heading($0, label: $0) }
    let table = FigureTable(
      rowTitle: "", columnTitle: "", rows: rows, columns: [.init("a", label: "甲")],
      figures: [.count(3), .count(9)], unit: "人")
    let finding = Finding(values: values, words: FigureTitles(values).figures)
    #expect(finding.sentence(.lines, table, isComparison: false) == nil)
  }

  @Test func tellsTheRangeOfRegions() throws {
    let figures: [Figure] = [.percent(500), .percent(700), .percent(600)]
    #expect(try sentence(.dots, figures, unit: "%") == "乙最高（70.0%），甲最低（50.0%）")
    #expect(try sentence(.bars, figures, unit: "%", isComparison: true) == "乙最高（70.0%），甲最低（50.0%）")
  }

  @Test func namesNoRegionWhereTwoStandAtAnEnd() throws {
    let figures: [Figure] = [.percent(500), .percent(700), .percent(700)]
    #expect(try sentence(.dots, figures, unit: "%") == "已公布的3个地区在50.0%到70.0%之间")
  }

  @Test func saysNothingOfIndicatorsOfWhichOneIsNotPublished() throws {
    let figures: [Figure] = [.percent(500), .none(.withheld), .percent(600)]
    #expect(try sentence(.bars, figures, unit: "%", isComparison: true) == nil)
  }

  @Test func ofTwoIndicatorsNeitherIsTheHighest() throws {
    let figures: [Figure] = [.percent(500), .percent(700)]
    #expect(try sentence(.bars, figures, unit: "%", isComparison: true) == nil)
    #expect(try sentence(.dots, figures, unit: "%") != nil)
  }

  @Test func saysNothingOfIndicatorsOfWhichTwoStandAtAnEnd() throws {
    let figures: [Figure] = [.percent(500), .percent(700), .percent(700)]
    #expect(try sentence(.bars, figures, unit: "%", isComparison: true) == nil)
  }

  @Test(arguments: [ChartPlan.Form.bars, .dots, .lines])
  func claimsNothingOfWhatIsMadeOfRoundedCounts(form: ChartPlan.Form) throws {
    #expect(try sentence(form, [.count(3), .count(9)]) != nil)
    #expect(try sentence(form, [.count(3), .count(9, isRounded: true)]) == nil)
  }

  @Test func claimsNothingOfASumThatIsTooLarge() throws {
    let figures: [Figure] = [.count(.max), .count(.max), .count(9), .count(2)]
    #expect(try sentence(.pyramid, figures, columns: 2) == nil)
  }

  @Test func namesNoRegionWhereOneIsNotPublished() throws {
    let figures: [Figure] = [.percent(500), .none(.withheld), .percent(600)]
    #expect(try sentence(.dots, figures, unit: "%") == "已公布的2个地区在50.0%到60.0%之间")
    #expect(try sentence(.dots, [.none(.withheld), .percent(600)], unit: "%") == nil)
  }
}
