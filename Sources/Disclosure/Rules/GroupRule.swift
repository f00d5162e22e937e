/// A cell of a sensitive category that holds its whole group says something of every member, however many they are.
struct GroupRule: PrimaryRule {
  func apply(to reasons: inout [CellReason], of cells: RecordCells) {
    let space = cells.space
    let dimensions = cells.schema.records[space.record].dimensions
    for region in cells.regions.regions.indices {
      let start = cells.values.starts[region]
      let level = cells.regions.regions[region].level
      for relation in space.relations.prefix(space.relations(atLevel: level)) {
        let whole = cells.values.values[start + Int(relation.margin)]
        guard whole > 0 else { continue }
        for (code, part) in relation.parts.enumerated() where cells.values.values[start + Int(part)] == whole
        {
          let dimension = space.dimension(of: relation)
          guard dimensions[dimension].sensitive.contains(code) else { continue }
          if reasons[start + Int(part)] == .published { reasons[start + Int(part)] = .group }
        }
      }
    }
  }
}

extension CellSpace {
  /// The dimension that a relation sums over.
  func dimension(of relation: Relation) -> Int {
    let inner = faces[Int(faceOfCell[Int(relation.parts[0])])].dimensions
    let outer = faces[Int(faceOfCell[Int(relation.margin)])].dimensions
    return inner.first { !outer.contains($0) } ?? inner[0]
  }
}
