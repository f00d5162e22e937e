import Statistics
import Testing

@testable import Disclosure

@Suite struct LinkedTableTests {
  /// Age has 3, 62 and 70 children; by sex the 3 are best hidden with the 62 (its 2 are hidden anyway), by school with
  /// the 70 (its 3 are). Each table alone is safe; a reader of both takes the 70 from one and the 62 from the other.
  static func snapshot(tables: [[Int]]) -> SmallSnapshot {
    SmallSnapshot(
      schema: smallSchema(sizes: [3, 2, 2], tables: tables),
      counts: [[3, 0, 0, 0, 2, 0, 30, 30, 3, 47, 0, 20]])
  }

  @Test func tablesProtectedApartGiveTheSharedMarginAway() async throws {
    let first = try await Self.snapshot(tables: [[0, 1]]).protected()
    let second = try await Self.snapshot(tables: [[0, 2]]).protected()
    for (tables, alone) in [([0, 1], first), ([0, 2], second)] {
      let attack = Self.snapshot(tables: [tables]).attack(on: alone)
      #expect(alone.failures.isEmpty)
      #expect(attack.implied() == [] && attack.narrow() == [])
    }
    let both = Self.snapshot(tables: [[0, 1], [0, 2]])
    var apart = try await both.protected()
    apart.tables = first.tables + second.tables
    #expect(both.attack(on: apart).implied().contains("0:0=0"))
  }

  @Test func tablesProtectedTogetherDoNot() async throws {
    let both = Self.snapshot(tables: [[0, 1], [0, 2]])
    let protected = try await both.protected()
    let attack = both.attack(on: protected)
    #expect(protected.failures.isEmpty)
    #expect(attack.view.contradictions.isEmpty)
    #expect(attack.implied() == [] && attack.narrow() == [])
  }
}
