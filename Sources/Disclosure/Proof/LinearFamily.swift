internal import Basics
internal import Statistics

/// The relations of a region's children, and of the children with the region: solved for the children's withheld
/// cells, with what is left over for the region's own.
struct LinearFamily: Sendable {
  /// The region; nil where the family is one region of the top.
  let parent: Int?
  /// The children's withheld cells, by their number among all cells.
  let unknowns: [Int]
  /// What the children say of the region's withheld cells.
  let functionals: [Functional]
  private let elimination: ModularElimination
  /// The region's withheld cells that the children have as well.
  private let beyond: [Int]

  /// A sum of multiples of a region's withheld cells, each by its number among all cells, that can be told from what
  /// is published below.
  typealias Functional = [(index: Int, factor: PrimeField)]

  /// A family's relations; `below` is what is known of each child from its own children.
  init(of safety: LinearSafety, parent: Int?, children: [Int], below: (Int) -> [Functional]) {
    let starts = safety.cells.values.starts
    let unknowns = children.flatMap { starts[$0]..<starts[$0 + 1] }.filter(safety.isOpen)
    let count = children.first.map { starts[$0 + 1] - starts[$0] } ?? 0
    let beyond = parent.map { parent in
      (starts[parent]..<starts[parent] + count).filter(safety.isOpen)
    }
    let all = unknowns + (beyond ?? [])
    let columns = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, Int32($0)) })
    func row(_ terms: Functional) -> SparseRow? {
      let entries = terms.compactMap { term in
        columns[term.index].map { SparseRow.Entry(column: $0, factor: term.factor) }
      }
      return entries.isEmpty ? nil : SparseRow(entries)
    }
    var rows: [SparseRow] = []
    for child in children {
      let level = safety.cells.regions.regions[child].level
      for relation in safety.cells.space.relations.prefix(safety.cells.space.relations(atLevel: level)) {
        let parts = relation.parts.map { (index: starts[child] + Int($0), factor: PrimeField.one) }
        let margin = (index: starts[child] + Int(relation.margin), factor: PrimeField.minusOne)
        if let row = row(parts + [margin]) { rows.append(row) }
      }
      rows += below(child).compactMap(row)
    }
    if let parent {
      for cell in 0..<count {
        let parts = children.map { (index: starts[$0] + cell, factor: PrimeField.one) }
        if let row = row(parts + [(index: starts[parent] + cell, factor: .minusOne)]) { rows.append(row) }
      }
    }
    self.parent = parent
    self.unknowns = unknowns
    self.beyond = beyond ?? []
    elimination = ModularElimination(rows, own: unknowns.count)
    functionals = elimination.remainder.map { row in
      row.entries.map { (index: all[Int($0.column)], factor: $0.factor) }
    }
  }

  /// A number for each of the unknowns, given those of the cells above; what nothing determines is drawn by the
  /// cell's number, and so the same each time.
  func solution(above: [PrimeField]) -> [PrimeField] {
    elimination.solution { column in
      above[beyond[Int(column) - unknowns.count]]
    } free: { column in
      var generator = SplitMix64(state: UInt64(unknowns[Int(column)]))
      return PrimeField(generator.next())
    }
  }
}
