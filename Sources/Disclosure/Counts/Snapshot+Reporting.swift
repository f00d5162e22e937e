public import Basics
public import Statistics

extension Snapshot {
  /// For each region whether data of it came in: not where its units were expected and none sent any, nor below such a
  /// region, nor above where that is so of all below.
  public var isReported: [Bool] {
    var silent = [Bool](repeating: false, count: regions.regions.count)
    for entry in coverage where entry.expected > 0 && entry.received == 0 {
      if let region = regions.number(of: entry.region) { silent[region] = true }
    }
    for (number, region) in regions.regions.enumerated() {
      if let parent = region.parent, silent[parent] { silent[number] = true }
    }
    for number in regions.regions.indices.reversed() where !regions.children[number].isEmpty {
      if regions.children[number].allSatisfy({ silent[$0] }) { silent[number] = true }
    }
    return silent.map { !$0 }
  }

  /// The regions that sent nothing, says `snapshot.json`, and yet have records.
  public func contradictions(in counts: Counts, schema: Schema) -> [Diagnostic] {
    let isReported = isReported
    var contradicting: Set<Int> = []
    for (table, definition) in zip(counts.tables, schema.tables) {
      let level = regions.byLevel[definition.lowest]
      guard !level.isEmpty else { continue }
      let cells = table.count / level.count
      for (index, region) in level.enumerated() where !isReported[region] {
        if table[index * cells..<(index + 1) * cells].contains(where: { $0 > 0 }) {
          contradicting.insert(region)
        }
      }
    }
    return contradicting.sorted().map { region in
      Diagnostic(
        .error, .snapshotCoverage,
        "region \(regions.regions[region].code) sent no data, says \"coverage\", but has records: correct one or the other",
        at: Diagnostic.Place(path: "\(folder)/snapshot.json"))
    }
  }
}

extension Diagnostic.Identifier {
  /// `snapshot.json` and the case files say different things of what came in.
  static let snapshotCoverage: Self = "snapshot-coverage"
}
