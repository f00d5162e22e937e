internal import Basics

/// What the tables of one kind of record must not do together: protection knows the sums within a dimension and the
/// margins that tables share, so what one dimension says of another has to stand in one table.
extension SchemaReader {
  /// Checks the tables of each kind of record together.
  mutating func checkTables() {
    for number in records.indices {
      let own = tables.filter { $0.definition.record == number }
      checkGroupings(records[number].kind, own)
      checkMonths(records[number].kind, own)
      checkCombinations(records[number], own)
    }
  }

  /// Two groupings of one field: what one withholds, differences of the other's sums may tell.
  private mutating func checkGroupings(_ kind: RecordKind, _ tables: [TableDraft]) {
    var byField: [Int: Int] = [:]
    for table in tables {
      for (number, offset) in zip(table.definition.dimensions, table.dimensionOffsets) {
        guard let field = kind.dimensions[number].source.groupedField else { continue }
        guard let first = byField[field], first != number else {
          byField[field] = number
          continue
        }
        report(
          "\"\(kind.dimensions[number].name)\" and \"\(kind.dimensions[first].name)\" group the same field;"
            + " publish tables by one of them", at: offset, .schemaGroupingsOverlap)
      }
    }
  }

  /// The category `none` of `withinMonths` is exactly some categories of its `by` field.
  private mutating func checkMonths(_ kind: RecordKind, _ tables: [TableDraft]) {
    for table in tables {
      for (number, offset) in zip(table.definition.dimensions, table.dimensionOffsets) {
        let dimension = kind.dimensions[number]
        guard case .withinMonths(_, let by, let months) = dimension.source, months.contains(nil),
          let needed = kind.dimensions.firstIndex(where: { $0.source == .field(by) }),
          !table.definition.dimensions.contains(needed)
        else { continue }
        report(
          "a table by \"\(dimension.name)\" wants \"\(kind.dimensions[needed].name)\" too, on which it depends",
          at: offset, .schemaDimensionsApart)
      }
    }
  }

  /// Who knows a definition may conclude from one table to another, where no table has both sides of it.
  private mutating func checkCombinations(_ record: RecordDraft, _ tables: [TableDraft]) {
    let published = Set(tables.flatMap(\.definition.dimensions))
    for (combination, offset) in zip(record.kind.impossible, record.impossibleOffsets) {
      let dimensions = Set(combination.conditions.map(\.dimension))
      guard dimensions.isSubset(of: published),
        !tables.contains(where: { dimensions.isSubset(of: $0.definition.dimensions) })
      else { continue }
      let names = dimensions.sorted().map { "\"\(record.kind.dimensions[$0].name)\"" }.joined(
        separator: " and ")
      warn(
        "no table counts by \(names) together, and one tells of the other", at: offset, .schemaDimensionsApart
      )
    }
  }
}

extension Dimension.Source {
  /// The field whose values it sorts into categories; nil for a single code of several.
  fileprivate var groupedField: Int? {
    switch self {
    case .field(let field), .ageBands(let field, _), .bands(let field, _), .withinMonths(let field, _, _):
      field
    case .holds: nil
    }
  }
}
