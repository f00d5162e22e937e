internal import Statistics

extension RegionTree {
  /// What is decided together at a level: each region of the level above with its children; at the top each region by
  /// itself.
  func families(atLevel level: Int) -> [(parent: Int?, children: [Int])] {
    guard level > 0 else { return byLevel[0].map { (nil, [$0]) } }
    return byLevel[level - 1].map { ($0, children[$0]) }.filter { !$0.children.isEmpty }
  }
}
