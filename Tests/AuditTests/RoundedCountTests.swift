import Statistics
import Testing

@testable import Audit

@Suite struct RoundedCountTests {
  private func counts(_ printed: Int, base: Int, _ zeros: ProtectionPolicy.Zeros) -> ClosedRange<Int> {
    var policy = ProtectionPolicy()
    (policy.threshold, policy.zeros, policy.roundingBase) = (5, zeros, base)
    return policy.counts(roundedTo: printed)
  }

  @Test func halvesAreRoundedUp() {
    #expect(counts(20, base: 10, .withhold) == 15...24)
    #expect(counts(20, base: 5, .withhold) == 18...22)
  }

  @Test func whatIsPrintedIsNotUnderTheThreshold() {
    #expect(counts(5, base: 5, .withhold) == 5...7)
    #expect(counts(5, base: 5, .publish) == 5...7)
    #expect(counts(0, base: 20, .withhold) == 5...9)
  }

  @Test func aRoundedZeroIsAZeroWhereSmallCountsAreWithheld() {
    #expect(counts(0, base: 5, .publish) == 0...0)
    #expect(counts(0, base: 20, .publish) == 0...9)
  }

  @Test func anyNumberHasARange() {
    for printed in [Int.min, -1, .max] { #expect(counts(printed, base: .max, .withhold).lowerBound >= 0) }
  }
}
