internal import Statistics

/// Tables of one kind of record that one reading of its rows can count together.
///
/// Each table is one grouping set: the region at its lowest level and its dimensions. A set stands once in a group,
/// and a group names at most 60 columns, because Spark numbers the sets of a query by 64 bits.
struct TableGroup {
  /// The tables' numbers in the schema.
  private(set) var tables: [Int] = []
  /// The levels of regions that are grouped by, ascending.
  private(set) var levels: [Int] = []
  /// The dimensions that are grouped by, ascending.
  private(set) var dimensions: [Int] = []
  private var sets: Set<[Int]> = []

  /// The groups of the tables of one kind of record; one in all but very wide schemas.
  static func all(of record: Int, in schema: Schema) -> [TableGroup] {
    var groups: [TableGroup] = []
    for (number, table) in schema.tables.enumerated() where table.record == record {
      if let fitting = groups.firstIndex(where: { $0.canHold(table) }) {
        groups[fitting].add(number, table)
      } else {
        var group = TableGroup()
        group.add(number, table)
        groups.append(group)
      }
    }
    return groups
  }

  /// The columns of the counted rows: regions, then dimensions.
  var columns: [String] { levels.map { "region_\($0)" } + dimensions.map { "d\($0)" } }

  /// The number by which the counted rows of a table are known: a bit for each column it is not grouped by.
  func signature(of table: TableDefinition) -> Int {
    let own = Set(["region_\(table.lowest)"] + table.dimensions.map { "d\($0)" })
    return signature { own.contains($0) }
  }

  /// The number of the rows that are grouped by nothing but the mistake in them.
  var faultSignature: Int { signature { _ in false } }

  private func signature(has: (String) -> Bool) -> Int {
    columns.enumerated().reduce(0) { has($1.element) ? $0 : $0 | 1 << $1.offset }
  }

  private func canHold(_ table: TableDefinition) -> Bool {
    let width = Set(levels).union([table.lowest]).count + Set(dimensions).union(table.dimensions).count
    return width <= 60 && !sets.contains(Self.set(of: table))
  }

  private mutating func add(_ number: Int, _ table: TableDefinition) {
    tables.append(number)
    levels = Set(levels).union([table.lowest]).sorted()
    dimensions = Set(dimensions).union(table.dimensions).sorted()
    sets.insert(Self.set(of: table))
  }

  private static func set(of table: TableDefinition) -> [Int] { [table.lowest] + table.dimensions.sorted() }
}
