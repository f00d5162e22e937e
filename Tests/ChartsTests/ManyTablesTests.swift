import Basics
import Statistics
import Testing

@testable import Charts

/// Tables by chance: whatever they hold, drawings stay tidy and tell nothing of what is not published.
@Suite struct ManyTablesTests {
  private static let labels = [
    "县", "示例甲县", "示例省示例市示例高新技术产业开发区管理委员会", "Left-behind children visited on time", "", "2026年第三季度",
    "WWWWWWWWWWWWWWWWWWWWWW",
  ]

  private static func table(_ random: inout SplitMix64, columns: Int) -> FigureTable {
    let rows = 1 + Int(random.next() % 14)
    let decimals = Int(random.next() % 3)
    let greatest = [2, 1000, 100_000, 999_999_999][Int(random.next() % 4)]
    let isSigned = random.next() % 4 == 0
    let holes = random.next() % 4
    let unit = ["%", "人", "", "个百分点"][Int(random.next() % 4)]
    func label() -> String { labels[Int(random.next() % UInt64(labels.count))] }
    return FigureTable(
      rowTitle: "季度", columnTitle: "地区",
      rows: (0..<rows).map { .init("\(2020 + $0 / 4)Q\($0 % 4 + 1)", label: label()) },
      columns: (0..<columns).map { .init("c\($0)", label: label()) },
      figures: (0..<rows * columns).map { _ in
        if random.next() % 4 < holes { return .none(.withheld) }
        let units = Int(random.next() % UInt64(greatest)) - (isSigned ? greatest / 2 : 0)
        return .number(FixedPoint(units: units, decimals: decimals), isRounded: random.next() % 5 == 0)
      }, unit: unit)
  }

  private static func form(_ number: Int, _ random: inout SplitMix64) -> (Chart.Form, columns: Int) {
    switch number % 6 {
    case 0: return (.lines, 1 + Int(random.next() % 6))
    case 1:
      let isAlone = random.next() % 2 == 0
      let reference = Chart.Reference(label: "全省平均水平", number: FixedPoint(units: 872, decimals: 1))
      return (.dots(reference: isAlone ? nil : reference, highlighted: 0), 1)
    case 2: return (.multiples, 1 + Int(random.next() % 9))
    case 3: return (.heat, 1 + Int(random.next() % 12))
    case 4:
      let places = (0..<14).map { _ -> Region.Tile? in
        random.next() % 5 == 0
          ? nil : Region.Tile(column: Int(random.next() % 9) + 1, row: Int(random.next() % 9) + 1)
      }
      return (.tiles(places: places), 1)
    default: return (.spark, 1)
    }
  }

  @Test func drawingsAreTidyAndReasonsMoveNothing() {
    var random = SplitMix64(20_260_930)
    for number in 0..<120 {
      let (form, columns) = Self.form(number, &random)
      let table = Self.table(&random, columns: columns)
      for width in Chart.Width.allCases {
        let drawing = Chart(form, table, words: Golden.words).drawing(width)
        Golden.expectTidy(drawing, "\(number) \(form) \(width)")
        for mark in drawing.geometry {
          #expect(mark.cell.map { table[$0.row, $0.column].number != nil } ?? true)
        }
        let other = Chart(form, Samples.notReported(table), words: Golden.words).drawing(width)
        #expect(drawing.geometry == other.geometry, "\(number)")
        #expect(drawing.texts.map(\.place) == other.texts.map(\.place), "\(number)")
      }
    }
  }

  @Test(arguments: [[Int.max, .min, 0], [Int.max, .max - 1, .max], [-1, -1, -1]])
  func noNumberIsTooGreatToDraw(numbers: [Int]) {
    let reference = Chart.Reference(label: "全省", number: FixedPoint(units: .max))
    let forms: [Chart.Form] = [
      .lines, .dots(reference: reference), .multiples, .heat, .tiles(places: []), .spark,
    ]
    for form in forms {
      for (unit, decimals) in [("%", 1), ("人", 0)] {
        let table = Samples.quarters([("甲", numbers)], unit: unit, decimals: decimals)
        for width in Chart.Width.allCases {
          let drawing = Chart(form, table, words: Golden.words).drawing(width)
          #expect(drawing.marks.allSatisfy { $0.box.x.isFinite && $0.box.y.isFinite }, "\(form) \(unit)")
        }
      }
    }
  }
}
