internal import Statistics

/// The children of one region, or one region of the top: the cells that are decided together.
///
/// A cell's number is `child × cells + cell`, the child counted from 0 within the block.
struct Block: Sendable {
  /// The cells.
  let space: CellSpace
  /// The level of its regions.
  let level: Int
  /// Its regions' numbers in the tree.
  let regions: [Int]
  /// Whether their parent's counts are decided already, so that every change has to cancel out among them.
  let hasParent: Bool
  /// How many cells a region has.
  let cells: Int
  /// How many faces a region has.
  let faces: Int
  /// How many relations hold inside a region.
  let relations: Int
  /// The true counts.
  let values: [Int32]
  /// What is withheld, and why.
  var reasons: [CellReason]
  /// For each withheld cell of one person a number that cells share when that person is the same; else -1.
  let people: [Int32]
  /// For each person those who may be the same one: alone in a cell of another table that agrees in what both tables
  /// tell apart.
  let companions: [Int32: Set<Int32>]
  /// Whether a cell's count is known to everybody although it is withheld, from an earlier release.
  let isKnown: [Bool]

  /// A block of regions with their counts and primary reasons.
  init(
    space: CellSpace, level: Int, regions: [Int], hasParent: Bool, values: [Int32], reasons: [CellReason],
    isKnown: [Bool]
  ) {
    self.space = space
    self.level = level
    self.regions = regions
    self.hasParent = hasParent
    cells = space.cellsByLevel[level]
    faces = space.faces(atLevel: level)
    relations = space.relations(atLevel: level)
    self.values = values
    self.reasons = reasons
    self.isKnown = isKnown
    people = Self.people(space: space, level: level, cells: cells, relations: relations, values: values)
    companions = Self.companions(space: space, cells: cells, people: people)
  }

  /// Whether a cell is withheld and could change.
  func isOpen(_ cell: Int) -> Bool {
    switch reasons[cell] {
    case .threshold, .group, .history, .secondary, .below: !isKnown[cell]
    case .published, .impossible, .notReported, .dropped: false
    }
  }

  /// Whether a cell is withheld for its own count and so must not come out even to an insider.
  func isSmall(_ cell: Int) -> Bool { reasons[cell] == .threshold || reasons[cell] == .group }

  /// Who is alone in a cell of the finest detail, and knows it. A margin of one person links that person's cells in
  /// several tables; that the margin itself is 1 is not theirs to know, unless they know already that its other
  /// parts are empty.
  private static func people(
    space: CellSpace, level: Int, cells: Int, relations: Int, values: [Int32]
  ) -> [Int32] {
    var people = values.enumerated().map { $1 == 1 ? Int32($0) : -1 }
    func root(_ cell: Int) -> Int {
      var cell = cell
      while Int(people[cell]) != cell { cell = Int(people[cell]) }
      return cell
    }
    guard cells > 0 else { return people }
    for start in stride(from: 0, to: values.count, by: cells) {
      for relation in space.relations.prefix(relations) where values[start + Int(relation.margin)] == 1 {
        for part in relation.parts where values[start + Int(part)] == 1 {
          let first = root(start + Int(relation.margin))
          let second = root(start + Int(part))
          people[max(first, second)] = Int32(min(first, second))
        }
      }
    }
    let finest = space.finestFaces(atLevel: level)
    for cell in people.indices where people[cell] >= 0 { people[cell] = Int32(root(cell)) }
    for cell in people.indices where !finest[Int(space.faceOfCell[cell % cells])] { people[cell] = -1 }
    return people
  }

  private static func companions(space: CellSpace, cells: Int, people: [Int32]) -> [Int32: Set<Int32>] {
    var companions: [Int32: Set<Int32>] = [:]
    guard cells > 0 else { return companions }
    for start in stride(from: 0, to: people.count, by: cells) {
      let alone = (0..<cells).filter { people[start + $0] >= 0 }
      for (index, first) in alone.enumerated() {
        for second in alone[(index + 1)...] where space.mayHoldTheSame(first, second) {
          let (one, two) = (people[start + first], people[start + second])
          companions[one, default: []].insert(two)
          companions[two, default: []].insert(one)
        }
      }
    }
    return companions
  }
}

extension CellSpace {
  /// Whether one record can be in two cells of different faces: their categories agree where both have some.
  fileprivate func mayHoldTheSame(_ first: Int, _ second: Int) -> Bool {
    let (one, two) = (faces[Int(faceOfCell[first])], faces[Int(faceOfCell[second])])
    guard one.dimensions != two.dimensions else { return false }
    for (place, dimension) in one.dimensions.enumerated() {
      guard let other = two.dimensions.firstIndex(of: dimension) else { continue }
      let code = (first - one.offset) / one.strides[place] % one.sizes[place]
      guard code == (second - two.offset) / two.strides[other] % two.sizes[other] else { return false }
    }
    return true
  }
}
