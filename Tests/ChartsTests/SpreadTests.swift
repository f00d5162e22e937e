import Testing

@testable import Charts

@Suite struct SpreadTests {
  @Test func leavesLabelsThatDoNotTouchWhereTheyAre() {
    #expect(Spread.middles([10, 50], heights: [10, 10], gap: 2, within: 0...100) == [10, 50])
  }

  @Test func movesTouchingLabelsApartEvenlyAndKeepsTheirOrder() {
    #expect(Spread.middles([52, 48], heights: [10, 10], gap: 2, within: 0...100) == [56, 44])
  }

  @Test func staysWithinItsEnds() {
    #expect(Spread.middles([99, 100], heights: [10, 10], gap: 2, within: 0...100) == [83, 95])
    #expect(Spread.middles([0, 1], heights: [10, 10], gap: 2, within: 0...100) == [5, 17])
  }

  @Test func saysWhenThereIsNoRoom() {
    #expect(Spread.middles([5, 5], heights: [10, 10], gap: 2, within: 0...21) == nil)
  }
}
