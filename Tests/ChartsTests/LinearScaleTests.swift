import Statistics
import Testing

@testable import Charts

@Suite struct LinearScaleTests {
  @Test func withoutNumbersRunsFromNoughtToOne() {
    let scale = LinearScale(fromZero: [], from: 0, to: 100)
    #expect(scale.domain == 0...1)
  }

  @Test func endsAtARoundNumberNotUnderTheGreatest() {
    let scale = LinearScale(fromZero: [FixedPoint(units: 873)], from: 0, to: 100)
    #expect(scale.domain == 0...1000)
    #expect(scale.ticks == [0, 500, 1000])
  }

  @Test func aroundNumbersDoesNotBeginAtNought() {
    let numbers = [FixedPoint(units: 712, decimals: 1), FixedPoint(units: 896, decimals: 1)]
    let scale = LinearScale(around: numbers, from: 100, to: 0)
    #expect(scale.domain == 70...90)
    #expect(scale(70) == 100)
    #expect(scale(90) == 0)
  }

  @Test func theGreatestFillsTheRoom() {
    let scale = LinearScale(filling: [12, 48], from: 20, to: 120)
    #expect(scale(48) == 120)
    #expect(scale(12) == 45)
    #expect(scale(0) == 20)
  }

  @Test func belowNoughtTheRoomIsShared() {
    let scale = LinearScale(filling: [-1, 3], from: 0, to: 100)
    #expect(scale(0) == 25)
    #expect(scale(-1) == 0)
  }

  @Test func fillsNothingWhereThereIsNoRoom() {
    let scale = LinearScale(filling: [5], from: 80, to: 60)
    #expect(scale(5) == 80)
  }

  @Test func aTickBeyondWholeNumbersHasNoText() {
    let scale = LinearScale(fromZero: [FixedPoint(units: .max)], from: 0, to: 100)
    #expect(scale.ticks.last.map(scale.text) == "")
  }
}
