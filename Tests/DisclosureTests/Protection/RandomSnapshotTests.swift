import Statistics
import Testing

@testable import Disclosure

/// Releases of snapshots made at random, put to a reader who adds up everything there is and knows what cannot be.
@Suite struct RandomSnapshotTests {
  @Test(arguments: 0..<240)
  func noReaderComesCloserThanTheThreshold(seed: Int) async throws {
    let snapshot = SmallSnapshot(seed: seed)
    let protected = try await snapshot.protected()
    guard protected.failures.isEmpty else { return }
    let attack = snapshot.attack(on: protected)
    let view = attack.view
    #expect(view.contradictions.isEmpty)
    for cell in view.names.indices {
      switch view.status[cell] {
      case .published:
        #expect(view.values[cell] == attack.truth[cell])
        #expect(!attack.isSmall(cell))
      case .withheld:
        #expect(!attack.isZeroPublished || attack.truth[cell] > 0, "a withheld zero \(view.names[cell])")
      default: #expect(view.values[cell] == 0)
      }
    }
    #expect(attack.implied() == [])
    #expect(attack.narrow() == [])
    guard snapshot.schema.protection.insiders else { return }
    for cells in attack.insiders(snapshot) {
      #expect(attack.narrow(knowing: cells) == [], "knowing \(cells)")
    }
  }
}

extension Attack {
  /// What single children know of a release: the finest cells of one region that they are alone in.
  func insiders(_ snapshot: SmallSnapshot) -> Set<Set<Int>> {
    var known: [[Int]: Set<Int>] = [:]
    for cell in view.names.indices where truth[cell] == 1 && view.status[cell] == .withheld {
      guard isFinest(cell, snapshot.schema, snapshot.regions) else { continue }
      let region = view.regions[cell]
      let child = snapshot.children.firstIndex { snapshot.holds($0, region: region, codes: view.codes[cell]) }
      if let child { known[[child, region], default: []].insert(cell) }
    }
    return Set(known.values)
  }

  /// Whether no table of the cell's level crosses all its dimensions and more.
  private func isFinest(_ cell: Int, _ schema: Schema, _ tree: RegionTree) -> Bool {
    let here = Set(view.codes[cell].keys)
    return !schema.tables.contains { table in
      table.lowest >= tree.regions[view.regions[cell]].level && here.isStrictSubset(of: table.dimensions)
    }
  }
}
