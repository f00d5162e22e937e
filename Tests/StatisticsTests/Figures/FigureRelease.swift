import Basics
import Statistics

/// A province and its city, children by sex and rating in one table, whose cells a test writes down.
struct FigureRelease {
  /// A cell as a test writes it.
  enum Cell {
    case number(Int)
    case rounded(Int)
    case withheld, notReported, impossible, absent
  }

  /// The numbers of the categories: total, male, female; total, good, poor.
  static let sexes = 3
  static let ratings = 3

  var leastDenominator = 20
  var ratingCodes = [Code("good", label: "较好"), Code("poor", label: "较差")]
  /// The cells of the province; all others are absent.
  var cells: [[Cell]]

  /// What counts poor ratings, in a hundred of all or as said.
  static func indicator(
    _ measure: Indicator.Measure, where rating: [Int] = [1], of denominator: [Int]? = []
  ) -> Indicator {
    Indicator(
      id: "poor", title: "评为较差", clause: "", measure: measure,
      numerator: .init(table: 0, codes: [[], rating]),
      denominator: denominator.map { .init(table: 0, codes: [[], $0]) }, notes: [])
  }

  var value: Release {
    func dimension(_ name: String, _ codes: [Code]) -> Dimension {
      Dimension(name: name, label: name, codes: codes, source: .field(0), lowest: nil, sensitive: [])
    }
    let sex = [Code("male", label: "男"), Code("female", label: "女")]
    let kind = RecordKind(
      name: "child", label: "儿童", key: nil, fields: [],
      dimensions: [dimension("sex", sex), dimension("rating", ratingCodes)], impossible: [])
    let definition = TableDefinition(
      id: "rating", title: "监护评级", record: 0, dimensions: [0, 1], lowest: 1, notes: [])
    let schema = Schema(
      levels: ["province", "city"], records: [kind], tables: [definition],
      indicators: [Self.indicator(.percent)],
      protection: ProtectionPolicy(minDenominator: leastDenominator))
    let regions = [
      Region(code: "22", name: "甲省", level: 0, parent: nil, tile: nil),
      Region(code: "2201", name: "乙市", level: 1, parent: 0, tile: nil),
    ]
    var table = PublishedTable(extents: [Self.sexes, ratingCodes.count + 1], regions: 2)
    for (row, cell) in cells.joined().enumerated() {
      switch cell {
      case .number(let number): (table.status[row], table.values[row]) = (.published, number)
      case .rounded(let number): (table.status[row], table.values[row]) = (.rounded, number)
      // What stands beside such a cell must never be read.
      case .withheld: (table.status[row], table.values[row]) = (.withheld, 3)
      case .notReported: (table.status[row], table.values[row]) = (.notReported, 3)
      case .impossible: (table.status[row], table.values[row]) = (.notApplicable, 3)
      case .absent: break
      }
    }
    let day = CalendarDay(secondsSince1970: 1_790_726_400)
    return Release(
      header: ReleaseHeader(
        period: "2026Q3", asOf: day, published: day, nextRelease: nil, revision: 0, isSynthetic: false,
        toleratedErrors: 0, coverage: []),
      schema: schema, regions: RegionTree(sorted: regions, levels: 2), tables: [table])
  }
}
