/// The additive relations between cells that are not settled: Σ sign · cell = constant, one a row.
struct Relations: Sendable {
  /// Where each row's members begin; one more entry than rows.
  var starts: [Int] = [0]
  /// The cells of all rows, ascending within a row.
  var members: [Int32] = []
  /// 1 or −1 for each member.
  var signs: [Int8] = []
  /// What each row adds up to.
  var constants: [Int] = []
  /// The region a row speaks of: for a sum over children the parent.
  var regions: [Int32] = []
  /// Whether a row is a sum over a region's children.
  var isOverChildren: [Bool] = []
  /// A cell of each row without unknowns that does not add up.
  var broken: [Int] = []

  /// How many rows there are.
  var count: Int { constants.count }

  /// The places of a row's members.
  func row(_ number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

  /// Adds Σ parts − Σ whole = 0, with what is settled put on the other side.
  mutating func append(
    parts: [Int], whole: [Int], region: Int, overChildren: Bool, lower: [Int], upper: [Int]
  ) {
    var constant = 0
    var open: [(Int32, Int8)] = []
    for (cells, sign) in [(parts, 1), (whole, -1)] {
      for cell in cells {
        if lower[cell] == upper[cell] {
          constant -= sign * lower[cell]
        } else {
          open.append((Int32(cell), Int8(sign)))
        }
      }
    }
    guard !open.isEmpty else {
      if constant != 0, let cell = whole.first ?? parts.first { broken.append(cell) }
      return
    }
    open.sort { $0.0 < $1.0 }
    for (cell, sign) in open {
      members.append(cell)
      signs.append(sign)
    }
    starts.append(members.count)
    constants.append(constant)
    regions.append(Int32(region))
    isOverChildren.append(overChildren)
  }
}
