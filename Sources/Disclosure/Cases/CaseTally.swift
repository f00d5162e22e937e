internal import Statistics

/// What one task found in one file, but for the counts.
struct CaseTally: Sendable {
  var hashes = KeyHashes()
  var rows = 0
  var faulty = 0
  /// The weights of all rows.
  var weight = 0
  var hasUTF8 = false
  var hasGB18030 = false

  /// Adds what another task found.
  mutating func add(_ other: CaseTally) {
    hashes.append(other.hashes)
    rows += other.rows
    faulty += other.faulty
    weight += other.weight
    hasUTF8 = hasUTF8 || other.hasUTF8
    hasGB18030 = hasGB18030 || other.hasGB18030
  }
}

/// Which keys occur more than once, and which of them were met in the second reading.
struct KeyRepeats: Sendable {
  let hashes: Set<UInt64>
  var met: Set<UInt64> = []
}

/// For each region its ancestors' numbers within their levels.
struct CaseGeography: Sendable {
  let levels: Int
  /// Region by level; -1 where the region stands above the level.
  let ancestors: [Int32]

  init(_ regions: RegionTree) {
    levels = regions.byLevel.count
    var ancestors = [Int32](repeating: -1, count: regions.regions.count * levels)
    for (number, region) in regions.regions.enumerated() {
      if let parent = region.parent {
        for level in 0..<region.level {
          ancestors[number * levels + level] = ancestors[parent * levels + level]
        }
      }
      ancestors[number * levels + region.level] = Int32(number - regions.byLevel[region.level].lowerBound)
    }
    self.ancestors = ancestors + [-1]
  }
}
