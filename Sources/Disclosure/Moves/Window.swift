/// A cell and the cells around it that may move, with the relations between them: small enough to be solved as a
/// linear programme. Cells outside are held still, so what moves in the window moves in the whole.
struct Window: Sendable {
  /// The block's cells, the one in question first.
  let cells: [Int32]
  /// The relations: the window's cells in each, with their factors. A move of the parent's, where one is in it, is the
  /// column behind all cells.
  let rows: [[(column: Int, factor: Int32)]]

  /// The cells nearest to one that may move, by the number of relations between; at most `limit` of them, and with a
  /// demand all that have to carry it. Nil where the cell itself cannot move.
  init?(around cell: Int, in block: Block, limit: Int, demand: Demand? = nil, mayMove: (Int) -> Bool) {
    var search = WindowSearch(around: cell, limit: limit)
    if let demand {
      for number in demand.cells where Int(number) < block.cells {
        for region in block.regions.indices { search.include(region * block.cells + Int(number), mayMove) }
      }
    }
    search.run(in: block, mayMove)
    let parent = search.cells.count
    var relations = search.rows(in: block, mayMove)
    if let demand {
      let first = block.regions.count * block.relations
      for (number, step) in zip(demand.cells, demand.steps) where Int(number) < block.cells {
        guard let row = relations.firstIndex(where: { $0.key == first + Int(number) }) else { return nil }
        relations[row].entries.append((parent, -step))
      }
    }
    let rows = relations.map(\.entries).filter { !$0.isEmpty }
    let count = parent + (demand == nil ? 0 : 1)
    guard let kept = Self.withoutFixed(rows, count: count), demand == nil || kept[parent] else { return nil }
    var renumbered = [Int](repeating: -1, count: count)
    var next = 0
    for column in 0..<count where kept[column] {
      renumbered[column] = next
      next += 1
    }
    cells = search.cells.indices.filter { kept[$0] }.map { Int32(search.cells[$0]) }
    self.rows = rows.compactMap { relation in
      let row = relation.filter { kept[$0.column] }.map { (column: renumbered[$0.column], factor: $0.factor) }
      return row.isEmpty ? nil : row
    }
  }

  /// Which columns can change; nil where the first cannot. A relation with one cell holds that cell still.
  private static func withoutFixed(_ rows: [[(column: Int, factor: Int32)]], count: Int) -> [Bool]? {
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
