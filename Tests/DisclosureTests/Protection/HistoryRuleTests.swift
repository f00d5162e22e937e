import Statistics
import Testing

@testable import Disclosure

@Suite struct HistoryRuleTests {
  private static let snapshot = SmallSnapshot(
    schema: smallSchema(sizes: [3, 3], tables: [[0, 1]]), counts: [[30, 40, 50, 20, 60, 70, 80, 55, 45]])

  /// The 30 was withheld before: it is now, with others that it would follow from.
  @Test func whatWasWithheldStaysWithheld() async throws {
    let snapshot = Self.snapshot
    let cells = try snapshot.cells { history, space in
      history.isBound[space.faces[space.face(of: [0, 1]) ?? 0].offset] = true
    }
    let outcome = try await RecordProtection(cells: cells).run(tasks: 1)
    let bound = try #require(cells.history.isBound.firstIndex(of: true))
    #expect(outcome.failures.isEmpty)
    #expect(outcome.reasons[bound] == .history)
    let attack = snapshot.attack(on: try snapshot.protected(reasons: outcome.reasons))
    #expect(attack.view.status.count { $0 == .withheld } == 4)
    #expect(attack.implied() == [] && attack.narrow() == [])
  }

  /// What an earlier revision printed cannot hide anything: the known cells of the rectangle at the same row do not
  /// serve.
  @Test func whatWasPrintedBeforeProtectsNothing() async throws {
    let snapshot = Self.snapshot
    let cells = try snapshot.cells { history, space in
      let inner = space.faces[space.face(of: [0, 1]) ?? 0]
      history.isBound[inner.cell([0, 0])] = true
      history.isKnown[inner.cell([0, 1])] = true
      history.isKnown[inner.cell([1, 0])] = true
    }
    let outcome = try await RecordProtection(cells: cells).run(tasks: 1)
    #expect(outcome.failures.isEmpty)
    let isKnown = cells.history.isKnown
    #expect(isKnown.indices.allSatisfy { !isKnown[$0] || outcome.reasons[$0] == .published })
    let attack = snapshot.attack(on: try snapshot.protected(reasons: outcome.reasons))
    #expect(attack.implied() == [] && attack.narrow() == [])
  }
}
