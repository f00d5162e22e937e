import Basics
import Foundation
import Statistics
import Testing

@testable import Charts

/// A chart's drawings held against the files of `Fixtures/charts`, in both widths: `<name>.wide.svg`, `<name>.narrow.svg`.
enum Golden {
  /// What pages of the default theme say where there is no number.
  static let words = FigureWords(
    reasons: [
      .withheld: "未公布", .notReported: "尚未报送", .notApplicable: "不适用", .notPublished: "本级不公布",
      .smallBase: "分母过小", .noEarlier: "无可比数",
    ], about: "约")

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/charts")

  /// Compares a chart's files; `UPDATE_GOLDENS=1` writes them first, but never where `CI` is set.
  static func check(_ chart: Chart, _ name: String, at place: SourceLocation = #_sourceLocation) throws {
    for (width, suffix) in [(Chart.Width.wide, "wide"), (.narrow, "narrow")] {
      let drawing = chart.drawing(width)
      expectTidy(drawing, "\(name).\(suffix)", at: place)
      var writer = ByteWriter()
      SVGWriter(.file(title: name, description: "", language: "zh-CN")).write(
        drawing, name: suffix, into: &writer)
      let file = folder.appending(path: "\(name).\(suffix).svg")
      let environment = ProcessInfo.processInfo.environment
      if environment["UPDATE_GOLDENS"] == "1", environment["CI"] == nil {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(writer.bytes).write(to: file)
      }
      let isSame = (try? Data(contentsOf: file)).map { Array($0) == writer.bytes } ?? false
      #expect(isSame, "\(file.lastPathComponent) differs", sourceLocation: place)
    }
  }

  /// Expects that nothing stands outside of the sheet and that no two texts collide.
  static func expectTidy(_ drawing: Drawing, _ name: String, at place: SourceLocation = #_sourceLocation) {
    let sheet = Box(x: -0.5, y: -0.5, width: drawing.width + 1, height: drawing.height + 1)
    var texts: [Label] = []
    for mark in drawing.marks {
      #expect(sheet.contains(mark.box), "\(name): \(mark) leaves the sheet", sourceLocation: place)
      if case .text(let label) = mark.shape { texts.append(label) }
    }
    for (number, one) in texts.enumerated() {
      #expect(one.size >= 12, "\(name): \(one.text) is too small", sourceLocation: place)
      for other in texts[(number + 1)...] {
        #expect(
          !one.box.overlaps(other.box), "\(name): \(one.text) and \(other.text) collide",
          sourceLocation: place)
      }
    }
  }

  /// A table of whole numbers; nil stands for what is withheld.
  static func table(
    _ rows: [String], _ counts: [Int?], columns: [String] = ["人数"], unit: String = "人"
  ) -> FigureTable {
    FigureTable(
      rowTitle: "类别", columnTitle: columns.count > 1 ? "组别" : "",
      rows: rows.enumerated().map { .init("r\($0)", label: $1) },
      columns: columns.enumerated().map { .init("c\($0)", label: $1) },
      figures: counts.map { $0.map { .count($0) } ?? .none(.withheld) }, unit: unit)
  }
}
