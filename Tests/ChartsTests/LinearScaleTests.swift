import Testing

@testable import Charts

@Suite struct LinearScaleTests {
  @Test func withoutNumbersRunsFromNoughtToOne() {
    let scale = LinearScale(fromZero: [], from: 0, to: 100)
    #expect(scale.domain == 0...1)
  }
}
