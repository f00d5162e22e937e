/// A withheld cell and the withheld cells around it, with the relations between them: small enough to be solved
/// as a linear programme. Cells outside are held still, so what moves in the window moves in the whole.
struct Window: Sendable {
  /// The block's cells, the one in question first.
  let cells: [Int32]
  /// The relations: the window's cells in each, with +1 or -1.
  let rows: [[(column: Int, sign: Int8)]]

  /// The withheld cells nearest to one, by the number of relations between; at most `limit` of them.
  init?(around cell: Int, in block: Block, limit: Int, without blocked: (Int) -> Bool) {
    var columns: [Int: Int] = [cell: 0]
    var cells = [Int32(cell)]
    var seen: Set<Int> = []
    var relations: [[(column: Int, sign: Int8)]] = []
    var next = 0
    var pending: [(members: [Int], signs: [Int8])] = []
    while next < cells.count {
      let current = Int(cells[next])
      next += 1
      for (key, members, signs) in block.relations(of: current) where seen.insert(key).inserted {
        let open = members.indices.filter { block.isOpen(members[$0]) && !blocked(members[$0]) }
        pending.append((open.map { members[$0] }, open.map { signs[$0] }))
        for index in open where columns[members[index]] == nil && cells.count < limit {
          columns[members[index]] = cells.count
          cells.append(Int32(members[index]))
        }
      }
    }
    for relation in pending {
      let row = zip(relation.members, relation.signs).compactMap { member, sign in
        columns[member].map { (column: $0, sign: sign) }
      }
      if !row.isEmpty { relations.append(row) }
    }
    guard let kept = Self.withoutFixed(relations, count: cells.count) else { return nil }
    var renumbered = [Int](repeating: -1, count: cells.count)
    var remaining: [Int32] = []
    for column in cells.indices where kept[column] {
      renumbered[column] = remaining.count
      remaining.append(cells[column])
    }
    self.cells = remaining
    rows = relations.compactMap { relation in
      let row = relation.filter { kept[$0.column] }.map { (column: renumbered[$0.column], sign: $0.sign) }
      return row.isEmpty ? nil : row
    }
  }

  /// Which columns can change; nil where the first cannot. A relation with one cell holds that cell still.
  private static func withoutFixed(_ rows: [[(column: Int, sign: Int8)]], count: Int) -> [Bool]? {
    var kept = [Bool](repeating: true, count: count)
    var ofColumn = [[Int]](repeating: [], count: count)
    var left = rows.map(\.count)
    for (number, row) in rows.enumerated() {
      for entry in row { ofColumn[entry.column].append(number) }
    }
    var queue = rows.indices.filter { left[$0] == 1 }
    while let number = queue.popLast() {
      guard let single = rows[number].first(where: { kept[$0.column] }) else { continue }
      kept[single.column] = false
      for other in ofColumn[single.column] {
        left[other] -= 1
        if left[other] == 1 { queue.append(other) }
      }
    }
    return kept.first == true ? kept : nil
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
