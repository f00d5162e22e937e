import Statistics
import Testing

@testable import Disclosure

/// Releases of snapshots made at random, put to a reader who adds up everything there is and knows what cannot be.
@Suite struct RandomSnapshotTests {
  @Test(arguments: 0..<240)
  func noReaderComesCloserThanTheThreshold(seed: Int) async throws {
    let snapshot = SmallSnapshot(seed: seed)
    let clock = ContinuousClock(); let begun = clock.now
    let protected = try await snapshot.protected()
    let middle = clock.now
    defer { print("took", seed, middle - begun, clock.now - middle) }
    guard protected.failures.isEmpty else {
      print("unproven", seed)
      return
    }
    let attack = snapshot.attack(on: protected)
    let view = attack.view
    #expect(view.contradictions.isEmpty)
    for cell in view.names.indices {
      switch view.status[cell] {
      case .published:
        #expect(view.values[cell] == attack.truth[cell])
        #expect(!attack.isSmall(cell))
      case .withheld: #expect(!attack.isZeroPublished || attack.truth[cell] > 0, "a withheld zero \(view.names[cell])")
      default: #expect(view.values[cell] == 0)
      }
    }
    #expect(attack.implied() == [])
    #expect(attack.narrow() == [])
  }
}
