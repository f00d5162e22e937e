import Statistics
import Testing

@testable import Disclosure

@Suite struct InsiderTests {
  /// Three children alone in their cells of one row. Each knows one count; the others have to stay at least 3 apart,
  /// half of 5 rounded up.
  @Test func threeSingletonsInARowLearnNothingOfEachOther() async throws {
    let snapshot = SmallSnapshot(
      schema: smallSchema(
        sizes: [4, 4], tables: [[0, 1]], policy: ProtectionPolicy(maxWithheld: 1, insiders: true)),
      counts: [[1, 1, 1, 60, 45, 50, 55, 40, 38, 62, 47, 51, 70, 44, 36, 58]])
    let protected = try await snapshot.protected()
    #expect(protected.failures.isEmpty)
    let attack = snapshot.attack(on: protected)
    #expect(attack.narrow() == [])
    for column in 0..<3 {
      let own = try #require(attack.view.cell(0, [0: 0, 1: column]))
      #expect(attack.view.status[own] == .withheld)
      #expect(attack.narrow(knowing: [own]) == [])
    }
  }

  /// `(1)(1) / (60)(50)` has one unknown: who knows the first 1 knows all four cells.
  @Test func aRectangleOfTwoSingletonsTellsEachTheOther() throws {
    let snapshot = SmallSnapshot(
      schema: smallSchema(sizes: [2, 2], tables: [[0, 1]]), counts: [[1, 1, 60, 50]])
    let attack = try snapshot.attack { _, codes in codes.count == 2 }
    let own = try #require(attack.view.cell(0, [0: 0, 1: 0]))
    #expect(attack.narrow(knowing: [own]) == ["0:0=0,1=1"])
  }
}
