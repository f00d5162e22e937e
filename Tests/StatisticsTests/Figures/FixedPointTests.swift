import Statistics
import Testing

@Suite struct FixedPointTests {
  @Test(arguments: [
    (1, 8, 100, 1, "12.5"), (1, 3, 100, 1, "33.3"), (2, 3, 100, 1, "66.7"), (1, 2000, 100, 1, "0.1"),
    (-1, 2000, 100, 1, "−0.1"), (1, 2001, 100, 1, "0.0"), (-1, 2001, 100, 1, "0.0"), (5, 2, 1, 0, "3"),
    (-5, 2, 1, 0, "−3"), (7, 5, 1, 2, "1.40"), (0, 7, 100, 1, "0.0"), (-1, 3, 1, 3, "−0.333"),
  ])
  func roundsHalfAwayFromZero(part: Int, whole: Int, scale: Int, decimals: Int, text: String) {
    #expect(FixedPoint(part, over: whole, scale: scale, decimals: decimals)?.text == text)
  }

  @Test(arguments: [
    (1, 0), (1, -4), (Int.max, 1), (Int.min, 1), (20_000_000_000_000_000, 1), (100_000_000_000_001, 1),
  ])
  func isNoneWhereItDoesNotFit(part: Int, whole: Int) {
    #expect(FixedPoint(part, over: whole, scale: 100, decimals: 1) == nil)
  }

  @Test(arguments: [
    (0, 0, "0"), (7, 0, "7"), (999, 0, "999"), (5150, 0, "5,150"), (-1_234_567, 0, "−1,234,567"),
    (896, 1, "89.6"), (-3, 1, "−0.3"), (5, 3, "0.005"), (12_345_678, 2, "123,456.78"),
    (Int.min, 0, "−9,223,372,036,854,775,808"),
  ])
  func writesWhatPeopleRead(units: Int, decimals: Int, text: String) {
    #expect(FixedPoint(units: units, decimals: decimals).text == text)
  }

  @Test func ordersByValueWhateverTheDecimals() {
    #expect(FixedPoint(units: 5) < FixedPoint(units: 51, decimals: 1))
    #expect(FixedPoint(units: -51, decimals: 1) < FixedPoint(units: -5))
    #expect(!(FixedPoint(units: 50, decimals: 1) < FixedPoint(units: 5)))
    #expect(FixedPoint(units: -1) < FixedPoint(units: 1, decimals: 3))
    #expect(!(FixedPoint(units: 1, decimals: 3) < FixedPoint(units: -1)))
    #expect(FixedPoint(units: Int.max - 1, decimals: 0) < FixedPoint(units: Int.max, decimals: 0))
    #expect(FixedPoint(units: .min) < FixedPoint(units: .max, decimals: 3))
  }

  @Test func hasAMagnitudeWhateverItIs() {
    #expect(FixedPoint(units: -21, decimals: 1).magnitude == FixedPoint(units: 21, decimals: 1))
    #expect(FixedPoint(units: .min).magnitude.units == .max)
  }

  @Test func takesAwayInTheFinerDecimals() {
    #expect((FixedPoint(units: 90) - FixedPoint(units: 896, decimals: 1)).text == "0.4")
    #expect((FixedPoint(units: 896, decimals: 1) - FixedPoint(units: 901, decimals: 1)).text == "−0.5")
    #expect((FixedPoint(units: .max) - FixedPoint(units: -1)).units == .max)
    #expect((FixedPoint(units: .min) - FixedPoint(units: 1, decimals: 1)).units == .min)
  }
}
