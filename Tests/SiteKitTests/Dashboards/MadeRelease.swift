import Basics
import Statistics

@testable import SiteKit

/// A release of a province with two cities whose numbers a test writes down: children by sex and rating, and reports.
struct MadeRelease {
  var period = "2026Q3"
  var revision = 0
  /// For the province and its cities: all children, those rated good, fair, poor; nil is withheld. Boys are half.
  var children: [[Int?]] = [[200, 120, 60, 20], [120, 80, 30, 10], [80, 40, 30, nil]]
  /// The ratings that the indicator `rated` counts, of all.
  var rated = [0]
  var hasReports = true
  /// Whether there is a count of children that only the province has: `top-children`.
  var hasTopChildren = false
  /// Whether the three are regions side by side, with none above them.
  var isFlat = false
  var isSynthetic = true

  static let sexes = [Code("male", label: "男"), Code("female", label: "女")]
  static let ratings = [Code("good", label: "较好"), Code("fair", label: "一般"), Code("poor", label: "较差")]

  /// The release with its folder's name.
  var named: (name: String, folder: String, release: Release) {
    ("\(period)-r\(revision)", "", release)
  }

  var release: Release {
    let day = CalendarDay(secondsSince1970: 1_790_726_400)
    let regions = [
      Region(code: "22", name: "甲省", level: 0, parent: nil, tile: nil),
      Region(
        code: "2201", name: "乙市", level: isFlat ? 0 : 1, parent: isFlat ? nil : 0,
        tile: .init(column: 1, row: 1)),
      Region(
        code: "2202", name: "丙市", level: isFlat ? 0 : 1, parent: isFlat ? nil : 0,
        tile: .init(column: 2, row: 1)),
    ]
    return Release(
      header: ReleaseHeader(
        period: period, asOf: day, published: day, nextRelease: nil, revision: revision,
        isSynthetic: isSynthetic,
        toleratedErrors: 0, coverage: []),
      schema: schema, regions: RegionTree(sorted: regions, levels: 2),
      tables: [table, reports] + (hasTopChildren ? [topTable] : []))
  }

  private var schema: Schema {
    func dimension(_ name: String, _ label: String, _ codes: [Code]) -> Dimension {
      Dimension(name: name, label: label, codes: codes, source: .field(0), lowest: nil, sensitive: [])
    }
    let child = RecordKind(
      name: "child", label: "儿童", key: nil, fields: [],
      dimensions: [dimension("sex", "性别", Self.sexes), dimension("rating", "监护评级", Self.ratings)],
      impossible: [])
    let event = RecordKind(
      name: "event", label: "事件", key: nil, fields: [],
      dimensions: [dimension("place", "地点", [Code("home", label: "家中")])], impossible: [])
    let tables = [
      TableDefinition(id: "rating", title: "评级", record: 0, dimensions: [0, 1], lowest: 1, notes: ["按居住地。"]),
      TableDefinition(id: "reports", title: "报告", record: 1, dimensions: [0], lowest: 0, notes: []),
    ]
    let all = Indicator.Selection(table: 0, codes: [[], []])
    let top = TableDefinition(
      id: "top", title: "全省", record: 0, dimensions: [0, 1], lowest: 0, notes: [])
    let topChildren = Indicator(
      id: "top-children", title: "全省儿童数", clause: "", measure: .count,
      numerator: .init(table: 2, codes: [[], []]), denominator: nil, notes: [])
    let indicators = [
      Indicator(
        id: "rated", title: "评级占比", clause: "some-2026-1#c1", measure: .percent,
        numerator: .init(table: 0, codes: [[], rated]), denominator: all, notes: []),
      Indicator(
        id: "children", title: "儿童数", clause: "", measure: .count, numerator: all, denominator: nil, notes: []
      ),
      Indicator(
        id: "reports", title: "报告数", clause: "", measure: .count,
        numerator: .init(table: 1, codes: [[]]), denominator: nil, notes: []),
    ]
    return Schema(
      levels: ["province", "city"], records: [child, event], tables: tables + (hasTopChildren ? [top] : []),
      indicators: (hasReports ? indicators : Array(indicators.prefix(2)))
        + (hasTopChildren ? [topChildren] : []), protection: ProtectionPolicy())
  }

  private var topTable: PublishedTable {
    var top = PublishedTable(extents: [3, 4], regions: 1)
    top.status = Array(table.status.prefix(12))
    top.values = Array(table.values.prefix(12))
    return top
  }

  private var table: PublishedTable {
    var table = PublishedTable(extents: [3, 4], regions: 3)
    for (region, numbers) in children.enumerated() {
      for (rating, number) in numbers.enumerated() {
        for sex in 0..<3 {
          let row = region * 12 + sex * 4 + rating
          table.status[row] = number == nil ? .withheld : .published
          // What stands beside a withheld cell must never be read.
          table.values[row] = number.map { sex == 0 ? $0 : $0 / 2 } ?? 3
        }
      }
    }
    return table
  }

  private var reports: PublishedTable {
    var table = PublishedTable(extents: [2], regions: 1)
    table.status = [.published, .published]
    table.values = [12, 12]
    return table
  }
}

extension RegionFigures {
  /// The figures of a region in the last of some releases.
  init(_ releases: [MadeRelease], region: Int? = 0, dashboard: Dashboard = .empty) throws {
    let dashboards = Dashboards(dashboard, releases.map(\.named))
    self.init(
      dashboards: dashboards, number: dashboards.current.last ?? 0, region: region,
      titles: FigureTitles(try Site.small().values))
  }

  /// The table of the one chart of a `dashboard.json`.
  func table(_ chart: String) throws -> FigureTable? {
    let text = #"{"sections": [{"id": "s", "title": "s", "charts": [\#(chart)]}]}"#
    let dashboard = DashboardReader.read(SourceFile(path: "dashboard.json", text: text)).dashboard
    return dashboard.charts.first.flatMap { ChartSource($0, in: release.schema) }.flatMap { table(of: $0) }
  }
}

extension Figure {
  /// A percentage of one decimal: 600 for 60.0.
  static func percent(_ tenths: Int) -> Figure {
    .number(FixedPoint(units: tenths, decimals: 1), isRounded: false)
  }
}

extension SiteValues {
  /// Words that no theme changes.
  static func fixed() throws -> SiteValues {
    let words: [StatisticsWord: String] = [
      .findingMostShare: "{name}最多，占{value}", .findingMore: "{name}{value}，多{change}",
      .findingFewer: "{name}{value}，少{change}",
      .findingCountRange: "{most}最多（{mostValue}），{least}最少（{leastValue}）", .findingMost: "{name}最多，{value}",
      .findingRose: "{name}{value}，升{change}",
      .findingFell: "{name}{value}，降{change}",
      .findingSame: "{name}{value}，持平", .findingRange: "{most}最高（{mostValue}），{least}最低（{leastValue}）",
      .findingKnownRange: "已公布的{count}个地区在{leastValue}到{mostValue}之间", .percentagePoints: "个百分点",
      .digits: "零一二三四五六七八九", .almost: "近{count}", .moreThan: "不止{count}", .figureAbout: "约",
    ]
    let file = SourceFile(path: "site.json", text: #"{"title": "站"}"#)
    guard let configuration = SiteConfiguration.parse(file).configuration else {
      throw FileError("read", "site.json", code: 22)
    }
    return SiteValues(
      configuration, strings: Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, $1) }), hotlines: nil
    )
  }
}
