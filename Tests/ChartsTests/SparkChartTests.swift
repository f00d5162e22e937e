import Statistics
import Testing

@testable import Charts

@Suite struct SparkChartTests {
  private func chart(_ numbers: [Int?]) -> Chart {
    Chart(.spark, Samples.quarters([("按期走访率", numbers)]), words: Golden.words)
  }

  @Test func drawsALineThatEndsInADot() throws {
    try Golden.check(chart([812, 820, 815, nil, 852, nil, 881, 896]), "spark")
    let drawing = chart([812, 820, 815, nil, 852, nil, 881, 896]).drawing(.wide)
    #expect(drawing.lines.map(\.count) == [3, 2])
    #expect(drawing.dots.map(\.cell.row) == [4, 7])
    #expect(drawing.texts.isEmpty)
  }

  @Test func hasNoEndWhereTheLastQuarterHasNoNumber() throws {
    try Golden.check(chart([812, 820, nil]), "spark-open")
    #expect(chart([812, 820, nil]).drawing(.wide).dots.isEmpty)
  }

  @Test func isEmptyWhereNothingIsPublished() {
    #expect(chart([nil, nil]).drawing(.wide).marks.isEmpty)
  }

  @Test func drawsASingleNumber() throws {
    try Golden.check(chart([896]), "spark-single")
  }
}
