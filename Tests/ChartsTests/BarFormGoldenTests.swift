import Statistics
import Testing

@testable import Charts

/// Every form that is made of bars, with usual tables and with those at the edges.
@Suite struct BarFormGoldenTests {
  static let forms: [(name: String, form: Chart.Form, columns: [String])] = [
    ("bars", .bars, ["人数"]), ("grouped-bars", .groupedBars, ["男", "女"]),
    ("stacked-bars", .stackedBars, ["监护较好", "监护一般", "监护较差"]), ("pyramid", .pyramid, ["男", "女"]),
  ]

  @Test(arguments: [0, 1, 2, 3]) func withoutRowsDrawsNothing(_ form: Int) throws {
    try check(form, "empty", [], [])
  }

  @Test(arguments: [0, 1, 2, 3]) func aSingleRowFillsTheRoom(_ form: Int) throws {
    try check(form, "single", ["示例县"], [5150, 4820, 391])
  }

  @Test(arguments: [0, 1, 2, 3]) func allWithheldIsSaidInWords(_ form: Int) throws {
    try check(form, "withheld", ["0–5岁", "6–11岁"], Array(repeating: nil, count: 6))
  }

  @Test(arguments: [0, 1, 2, 3]) func allNoughtIsNumbersAlone(_ form: Int) throws {
    try check(form, "nought", ["0–5岁", "6–11岁"], Array(repeating: 0, count: 6))
  }

  @Test(arguments: [0, 1, 2, 3]) func longNamesAreBrokenIntoLines(_ form: Int) throws {
    let rows = [
      "父母双方均外出务工且由祖父母或外祖父母实际照料的农村留守儿童", "Children whose parents both work away",
      "父母一方外出、另一方无监护能力", "短",
    ]
    let columns = ["已签订委托照护协议并在村（居）委会备案的", "尚未签订委托照护协议或协议已经过期的", "情况不明"]
    try check(
      form, "long", rows, [1204, 388, 61, 877, nil, 12, nil, nil, nil, 4, 0, 2], columns: columns)
  }

  @Test(arguments: [0, 1, 2, 3]) func sixtyRowsStandBelowEachOther(_ form: Int) throws {
    let counts = (0..<180).map { number -> Int? in
      number % 23 == 5 ? nil : 40 + number * 7919 % 961
    }
    try check(form, "sixty", (1...60).map { "示例县第\($0)乡" }, counts)
  }

  /// A form's drawing of as many counts a row as it has columns.
  private func check(
    _ form: Int, _ name: String, _ rows: [String], _ counts: [Int?], columns: [String]? = nil
  ) throws {
    let form = Self.forms[form]
    let columns = Array((columns ?? form.columns).prefix(form.columns.count))
    let table = Golden.table(rows, Array(counts.prefix(rows.count * columns.count)), columns: columns)
    try Golden.check(Chart(form.form, table, words: Golden.words), "\(form.name)-\(name)")
  }
}
