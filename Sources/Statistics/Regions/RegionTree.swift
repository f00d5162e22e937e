/// All regions, by level and within a level by code, so that a parent stands before its children.
///
/// Every region below the top level belongs to one of the level just above.
public struct RegionTree: Sendable {
  /// The regions: those of the top level first, each level sorted by code.
  public let regions: [Region]
  /// For each region the numbers of its children, ascending.
  public let children: [[Int]]
  /// The numbers of the regions of the top level, ascending.
  public let tops: [Int]
  /// For each level the numbers of its regions.
  public let byLevel: [Range<Int>]
  private let numbers: [String: Int]

  /// A tree of regions that are in order already (by level, then code), with parents of the level above.
  public init(sorted regions: [Region], levels: Int) {
    self.regions = regions
    var children = [[Int]](repeating: [], count: regions.count)
    for (number, region) in regions.enumerated() {
      if let parent = region.parent { children[parent].append(number) }
    }
    self.children = children
    var byLevel: [Range<Int>] = []
    var start = 0
    for level in 0..<levels {
      var end = start
      while end < regions.count, regions[end].level == level { end += 1 }
      byLevel.append(start..<end)
      start = end
    }
    self.byLevel = byLevel
    tops = Array(byLevel.first ?? 0..<0)
    numbers = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1.code, $0) })
  }

  /// The number of the region with a code.
  public func number(of code: String) -> Int? { numbers[code] }

  /// The numbers of a region and of those that belong to the same one, ascending.
  public func siblings(of region: Int) -> [Int] { regions[region].parent.map { children[$0] } ?? tops }

  /// The number of the region at a level, from the top at 0, that a region is or belongs to; nil where the region
  /// stands above that level.
  public func ancestor(of region: Int, atLevel level: Int) -> Int? {
    var region = region
    while regions[region].level > level, let parent = regions[region].parent { region = parent }
    return regions[region].level == level ? region : nil
  }
}
