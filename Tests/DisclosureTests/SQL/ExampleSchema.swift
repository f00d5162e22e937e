import Statistics

/// A small schema that has every type of field and every kind of dimension, and regions for it.
enum ExampleSchema {
  static let schema = Schema(
    levels: ["province", "city", "county", "township"], records: [child, event, unused], tables: tables,
    indicators: [], protection: ProtectionPolicy())

  static let child = RecordKind(
    name: "child", label: "儿童", key: "key",
    fields: [
      field("region", .region), field("sex", .code(sexes)), field("birth", .date),
      field("rating", .code(ratings)), field("risk", .codes(risks)),
      field("lastVisit", .date, column: "last_visit", isOptional: true), field("siblings", .integer),
      field("leftBehind", .yesNo), field("height", .integer, isOptional: true),
    ],
    dimensions: [
      dimension("sex", sexes, .field(1)), dimension("rating", ratings, .field(3)),
      dimension("risk.dropout", Code.yesNo, .holds(field: 4, code: 0)),
      dimension("risk.no-hukou", Code.yesNo, .holds(field: 4, code: 1)),
      dimension("leftBehind", Code.yesNo, .field(7)),
      dimension(
        "age", codes("0-2", "3-5", "6-11", "12-15", "16-17", "18+"),
        .ageBands(field: 2, lowerBounds: [0, 3, 6, 12, 16, 18])),
      dimension("siblings", codes("0", "1-2", "3+"), .bands(field: 6, lowerBounds: [0, 1, 3])),
      dimension("visited", codes("yes", "no", "none"), .withinMonths(field: 5, by: 3, months: [3, 1, nil])),
    ],
    impossible: [
      ImpossibleCombination([.init(dimension: 4, codes: [0]), .init(dimension: 5, codes: [5])])
    ])

  static let event = RecordKind(
    name: "event", label: "事件", key: nil, fields: [field("region", .region), field("kind", .code(kinds))],
    dimensions: [dimension("kind", kinds, .field(1))], impossible: [])

  static let unused = RecordKind(
    name: "body", label: "机构", key: nil, fields: [field("region", .region)], dimensions: [], impossible: [])

  static let tables = [
    table("age-sex", 0, [5, 0], 2), table("visits", 0, [1, 7], 2), table("dropout", 0, [2], 3),
    table("siblings", 0, [0, 6, 7], 1), table("sex-age", 0, [0, 5], 2), table("events", 1, [0], 2),
    table("hukou", 0, [3, 4, 5], 2),
  ]

  static let sexes = codes("male", "female")
  static let ratings = codes("good", "fair", "poor")
  static let risks = codes("dropout", "no-hukou")
  static let kinds = codes("visit", "a,b", "o'hara", #"back\slash"#, #"say "yes""#)

  /// A province, two cities, three counties and four townships.
  static let regions = RegionTree(
    sorted: [
      region("22", 0, nil), region("2201", 1, 0), region("2202", 1, 0), region("220101", 2, 1),
      region("220102", 2, 1), region("220201", 2, 2), region("220101001", 3, 3), region("220101002", 3, 3),
      region("220102001", 3, 4), region("220201001", 3, 5),
    ], levels: 4)

  private static func region(_ code: String, _ level: Int, _ parent: Int?) -> Region {
    Region(code: code, name: "示例", level: level, parent: parent, tile: nil)
  }

  static func codes(_ names: String...) -> [Code] { names.map { Code($0, label: $0) } }

  static func field(_ name: String, _ type: FieldType, column: String? = nil, isOptional: Bool = false)
    -> Field
  {
    Field(name: name, column: column ?? name, label: name, type: type, isOptional: isOptional)
  }

  static func dimension(_ name: String, _ codes: [Code], _ source: Dimension.Source) -> Dimension {
    Dimension(name: name, label: name, codes: codes, source: source, lowest: nil, sensitive: [])
  }

  static func table(_ id: String, _ record: Int, _ dimensions: [Int], _ lowest: Int) -> TableDefinition {
    TableDefinition(id: id, title: id, record: record, dimensions: dimensions, lowest: lowest, notes: [])
  }
}
