import Basics
import Statistics
import Testing

@testable import Charts

/// What holds for every table, in every form made of bars and in both widths.
@Suite struct BarFormPropertyTests {
  private static let forms: [Chart.Form] = [.bars, .groupedBars, .stackedBars, .pyramid]

  @Test func onlyAPrintedNumberHasGeometry() {
    forEachDrawing { chart, drawing in
      let shapes = drawing.marks.filter { !$0.isText }
      for mark in shapes {
        guard let cell = mark.cell else { continue }
        #expect(chart.table[cell.row, cell.column].number != nil)
      }
      // What belongs to no figure: the lines at 0 in front of printed bars, and the squares of a key.
      let others = shapes.filter { $0.cell == nil }
      let squares = others.filter { $0.box.width == 12 && $0.box.height == 12 }.count
      let rules = others.count - squares
      #expect(squares == 0 || squares == chart.table.columns.count)
      #expect(rules == 0 || rules == chart.table.numbers.count)
    }
  }

  @Test func barsAreAsLongAsTheirNumbersAreGreat() {
    forEachDrawing { chart, drawing in
      var units: [Double] = []
      for case let mark in drawing.marks where !mark.isText {
        guard let cell = mark.cell, let number = chart.table[cell.row, cell.column].number else { continue }
        units.append(mark.box.width / abs(number.value))
      }
      let first = units.first ?? 0
      #expect(units.allSatisfy { abs($0 - first) <= first * 1e-6 })
    }
  }

  @Test func everyNumberAndEveryReasonIsWrittenSaveInsideOfSegments() {
    forEachDrawing { chart, drawing in
      guard chart.form != .stackedBars else { return }
      let cells = Set(drawing.marks.filter(\.isText).compactMap(\.cell))
      #expect(cells.count == chart.table.figures.count)
    }
  }

  @Test func anotherReasonChangesTextsOnly() {
    let long = FigureWords(
      reasons: Golden.words.reasons.merging([.withheld: "数量过小，为保护儿童不予公布，见方法说明"]) { $1 }, about: "约")
    for words in [Golden.words, long] {
      forEachDrawing(words) { chart, drawing in
        let width = drawing.width < 400 ? Chart.Width.narrow : .wide
        let other = Chart(chart.form, chart.table.replacing(.withheld, by: .notReported), words: words)
          .drawing(width)
        #expect(other.height == drawing.height)
        #expect(
          other.marks.filter { !$0.isReason(of: chart) } == drawing.marks.filter { !$0.isReason(of: chart) })
      }
    }
  }

  @Test func nothingCollidesOrLeavesTheSheet() {
    forEachDrawing { chart, drawing in Golden.expectTidy(drawing, "\(chart.form)") }
  }

  @Test func aNumberStandsInsideOfItsSegmentOrNotAtAll() {
    forEachDrawing { chart, drawing in
      guard chart.form == .stackedBars else { return }
      for text in drawing.marks.filter(\.isText) {
        guard let cell = text.cell, chart.table[cell.row, cell.column].number != nil else { continue }
        let segment = drawing.marks.first { $0.cell == cell && !$0.isText }
        let isNought = chart.table.row(cell.row).allSatisfy { ($0.number?.units ?? 0) == 0 }
        #expect(segment.map { $0.box.contains(text.box) } ?? isNought)
      }
    }
  }

  @Test func whatIsMissingLeavesNoGapBetweenSegments() {
    forEachDrawing { chart, drawing in
      guard chart.form == .stackedBars else { return }
      for row in chart.table.rows.indices {
        let segments = drawing.marks.filter { !$0.isText && $0.cell?.row == row }.map(\.box)
        let noughts = chart.table.row(row).filter { $0.number?.units == 0 }.count
        for (one, next) in zip(segments, segments.dropFirst()) {
          let gap = next.x - one.right
          #expect(gap > 1.999 && gap < 2.001 + 2 * Double(noughts))
        }
      }
    }
  }

  @Test func noNumberIsTooGreatToDraw() {
    for form in Self.forms {
      for width in Chart.Width.allCases {
        let table = Golden.table(["甲", "乙"], [.max, 0, 1, .min], columns: ["男", "女"])
        let drawing = Chart(form, table, words: Golden.words).drawing(width)
        #expect(drawing.marks.allSatisfy { $0.box.width.isFinite && $0.box.width >= 0 })
      }
    }
  }

  private func forEachDrawing(_ words: FigureWords = Golden.words, _ body: (Chart, Drawing) -> Void) {
    for form in Self.forms {
      for seed in 0..<24 {
        let table = FigureTable.random(seed: UInt64(seed), form)
        let chart = Chart(form, table, words: words)
        for width in Chart.Width.allCases { body(chart, chart.drawing(width)) }
      }
    }
  }
}

extension Mark {
  var isText: Bool { if case .text = shape { true } else { false } }

  /// Whether it says why a chart's figure has no number.
  fileprivate func isReason(of chart: Chart) -> Bool {
    isText && cell.map { chart.table[$0.row, $0.column].number == nil } == true
  }
}

extension FigureTable {
  /// The figures of a row.
  fileprivate func row(_ row: Int) -> [Figure] { columns.indices.map { self[row, $0] } }

  /// The table with one reason instead of another.
  fileprivate func replacing(_ absence: Figure.Absence, by other: Figure.Absence) -> FigureTable {
    FigureTable(
      rowTitle: rowTitle, columnTitle: columnTitle, rows: rows, columns: columns,
      figures: figures.map { $0.absence == absence ? .none(other) : $0 }, unit: unit)
  }

  /// A table with names and numbers of all sizes, some 0, some missing; below 0 where the form knows such.
  fileprivate static func random(seed: UInt64, _ form: Chart.Form) -> FigureTable {
    var random = SplitMix64(seed, 4)
    func name(_ length: Int) -> String {
      String((0..<length).map { _ in Array("留守儿童走访（监护）委托a b8，县")[random.below(18)] })
    }
    let rows = 1 + random.below(9)
    let columns = form == .bars ? 1 : form == .pyramid ? 2 : 1 + random.below(6)
    let isBelowNought = form == .bars || form == .groupedBars ? seed.isMultiple(of: 3) : false
    let greatest = [10, 1000, 10_000_000][random.below(3)]
    let figures = (0..<rows * columns).map { _ -> Figure in
      switch random.below(10) {
      case 0: .none(.withheld)
      case 1: .none(Figure.Absence.allCases[random.below(6)])
      case 2: .count(0)
      default:
        .number(
          FixedPoint(units: random.below(greatest) - (isBelowNought ? greatest / 2 : 0), decimals: 1),
          isRounded: random.happens(1000))
      }
    }
    return FigureTable(
      rowTitle: "", columnTitle: "",
      rows: (0..<rows).map { .init("\($0)", label: name(1 + random.below(40))) },
      columns: (0..<columns).map { .init("\($0)", label: name(1 + random.below(20))) },
      figures: figures, unit: ["人", "%", ""][random.below(3)])
  }
}
