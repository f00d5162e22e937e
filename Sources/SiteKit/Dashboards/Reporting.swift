internal import Statistics

/// How many units of each region should have reported to a release, and did: those of the regions inside of it too.
struct Reporting: Sendable {
  /// Units that should have reported, and those that did; a number too large to be held is the greatest that can be.
  struct Units: Sendable, Equatable {
    private(set) var expected = 0
    private(set) var received = 0

    mutating func add(_ coverage: ReleaseHeader.Coverage) {
      expected = Self.sum(expected, coverage.expected)
      received = Self.sum(received, coverage.received)
    }

    private static func sum(_ one: Int, _ other: Int) -> Int {
      let (sum, isTooLarge) = one.addingReportingOverflow(other)
      return isTooLarge ? .max : sum
    }
  }

  /// Of all regions together; nil where the release says nothing of it.
  let whole: Units?
  private let regions: [Int: Units]

  /// The units of a release, each added once to every region that it stands in.
  init(_ release: Release) {
    let tree = release.regions
    var whole: Units?
    var regions: [Int: Units] = [:]
    for entry in release.header.coverage {
      whole = whole ?? Units()
      whole?.add(entry)
      var region = tree.number(of: entry.region)
      while let number = region {
        regions[number, default: Units()].add(entry)
        region = tree.regions[number].parent
      }
    }
    self.whole = whole
    self.regions = regions
  }

  /// Of a region; nil where the release says nothing of it.
  subscript(region: Int) -> Units? { regions[region] }
}
