extension Schema {
  /// The number of the level with a name, from the top at 0.
  public func level(named name: String) -> Int? { levels.firstIndex(of: name) }

  /// The number of the kind of records with a name.
  public func record(named name: String) -> Int? { records.firstIndex { $0.name == name } }

  /// The number of the table with an id.
  public func table(named id: String) -> Int? { tables.firstIndex { $0.id == id } }

  /// A table's dimensions, in the order of its columns.
  public func dimensions(of table: TableDefinition) -> [Dimension] {
    table.dimensions.map { records[table.record].dimensions[$0] }
  }
}

extension RecordKind {
  /// The number of the dimension with a name.
  public func dimension(named name: String) -> Int? { dimensions.firstIndex { $0.name == name } }

  /// The number of the field with a name.
  public func field(named name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
