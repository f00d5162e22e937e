/// Walks from a cell along the relations to the cells around it.
struct WindowSearch {
  /// The block's cells, in the order in which they were met.
  private(set) var cells: [Int]
  private var columns: [Int: Int]
  private var relations: [Int: (members: [Int], signs: [Int8])] = [:]
  private var keys: [Int] = []
  private let limit: Int

  init(around cell: Int, limit: Int) {
    cells = [cell]
    columns = [cell: 0]
    self.limit = limit
  }

  /// Takes a cell in, if it may move, beyond the limit too.
  mutating func include(_ cell: Int, _ mayMove: (Int) -> Bool) {
    guard columns[cell] == nil, mayMove(cell) else { return }
    columns[cell] = cells.count
    cells.append(cell)
  }

  /// Takes in the neighbours of all cells until there are enough or no more.
  mutating func run(in block: Block, _ mayMove: (Int) -> Bool) {
    var next = 0
    while next < cells.count {
      for (key, members, signs) in block.relations(of: cells[next]) where relations[key] == nil {
        relations[key] = (members, signs)
        keys.append(key)
        for member in members where cells.count < limit { include(member, mayMove) }
      }
      next += 1
    }
  }

  /// The relations of the cells, as far as these are in them.
  func rows(in block: Block, _ mayMove: (Int) -> Bool) -> [(
    key: Int, entries: [(column: Int, factor: Int32)]
  )] {
    keys.compactMap { key in
      guard let relation = relations[key] else { return nil }
      let entries = zip(relation.members, relation.signs).compactMap { member, sign in
        columns[member].map { (column: $0, factor: Int32(sign)) }
      }
      return (key, entries)
    }
  }
}

extension Block {
  /// The relations of a cell: a key, the block's cells in it, and their signs.
  func relations(of cell: Int) -> [(key: Int, members: [Int], signs: [Int8])] {
    let region = cell / cells
    let start = region * cells
    let inRegion = cell % cells
    var found: [(key: Int, members: [Int], signs: [Int8])] = []
    for number in space.relationsOfCell[inRegion] where number < relations {
      let relation = space.relations[Int(number)]
      let members = [start + Int(relation.margin)] + relation.parts.map { start + Int($0) }
      found.append((region * relations + Int(number), members, [-1] + relation.parts.map { _ in 1 }))
    }
    if hasParent {
      let members = regions.indices.map { $0 * cells + inRegion }
      found.append((regions.count * relations + inRegion, members, regions.map { _ in 1 }))
    }
    return found
  }
}
