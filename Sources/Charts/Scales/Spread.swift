/// Labels beside a drawing, moved apart so that none covers another and each stays as near to its place as it can.
enum Spread {
  /// The middles of labels of given heights, in the order given; nil where they do not all fit between two ends.
  static func middles(_ wanted: [Double], heights: [Double], gap: Double, within ends: ClosedRange<Double>)
    -> [Double]?
  {
    let whole = heights.reduce(0, +) + gap * Double(max(0, heights.count - 1))
    guard whole <= ends.upperBound - ends.lowerBound else { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var groups: [Group] = []
    for label in order {
      var group = Group(label, wanted[label], heights[label], gap)
      group.keep(within: ends)
      while let last = groups.last, last.top + last.height > group.top {
        groups.removeLast()
        group = last.joined(with: group)
        group.keep(within: ends)
      }
      groups.append(group)
    }
    var middles = wanted
    for group in groups {
      var top = group.top
      for label in group.labels {
        middles[label] = top + heights[label] / 2
        top += heights[label] + gap
      }
    }
    return middles
  }

  /// Labels that touch each other and move as one.
  private struct Group {
    let labels: [Int]
    /// The height of all, each with the gap below.
    let height: Double
    private let gap: Double
    /// The sum of the tops that the labels' wishes give to the group.
    private let wishes: Double
    var top: Double

    init(_ label: Int, _ wanted: Double, _ height: Double, _ gap: Double) {
      self.init([label], height + gap, gap, wanted - height / 2)
    }

    private init(_ labels: [Int], _ height: Double, _ gap: Double, _ wishes: Double) {
      self.labels = labels
      self.height = height
      self.gap = gap
      self.wishes = wishes
      top = wishes / Double(labels.count)
    }

    func joined(with next: Group) -> Group {
      Group(
        labels + next.labels, height + next.height, gap,
        wishes + next.wishes - height * Double(next.labels.count))
    }

    mutating func keep(within ends: ClosedRange<Double>) {
      top = max(ends.lowerBound, min(top, ends.upperBound - height + gap))
    }
  }
}
