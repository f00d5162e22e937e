internal import Statistics

/// The cells of a table that cannot hold a record, by the schema's definitions alone.
enum StructuralZeros {
  /// For each inner cell of a region whether it is impossible, in the order of `Counts`; nil where none is.
  static func cells(of table: TableDefinition, in schema: Schema) -> [Bool]? {
    let record = schema.records[table.record]
    let rules = (record.impossible.map(\.conditions) + implied(by: record)).filter { rule in
      rule.allSatisfy { table.dimensions.contains($0.dimension) }
    }
    guard !rules.isEmpty else { return nil }
    let sizes = table.dimensions.map { record.dimensions[$0].codes.count }
    return (0..<sizes.reduce(1, *)).map { cell in
      var rest = cell
      var codes: [Int: Int] = [:]
      for place in sizes.indices.reversed() {
        codes[table.dimensions[place]] = rest % sizes[place]
        rest /= sizes[place]
      }
      return rules.contains { rule in
        rule.allSatisfy { condition in codes[condition.dimension].map(condition.codes.contains) ?? false }
      }
    }
  }

  /// `none` of a `withinMonths` goes with exactly the categories that have no number of months.
  private static func implied(by record: RecordKind) -> [[ImpossibleCombination.Condition]] {
    record.dimensions.enumerated().flatMap { number, dimension -> [[ImpossibleCombination.Condition]] in
      guard case .withinMonths(_, let by, let months) = dimension.source,
        let other = record.dimensions.firstIndex(where: { $0.source == .field(by) })
      else { return [] }
      let none = dimension.codes.indices.filter { dimension.codes[$0].name == "none" }
      let answers = dimension.codes.indices.filter { dimension.codes[$0].name != "none" }
      let without = months.indices.filter { months[$0] == nil }
      let with = months.indices.filter { months[$0] != nil }
      return [
        [.init(dimension: other, codes: with), .init(dimension: number, codes: none)],
        [.init(dimension: other, codes: without), .init(dimension: number, codes: answers)],
      ]
    }
  }
}
