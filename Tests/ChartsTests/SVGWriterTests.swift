import Basics
import Foundation
import Testing

@testable import Charts

@Suite struct SVGWriterTests {
  private let bar = Mark(
    .bar(Box(x: 0.04, y: -1.25, width: 10, height: 2.96), .first), cell: .init(row: 2, column: 1))

  @Test func aPageHasClassesAlone() {
    let svg = write([bar], .page)
    #expect(
      svg.contains("<rect x=\"0\" y=\"-1.3\" width=\"10\" height=\"3\" class=\"s1\" data-cell=\"2 1\"/>"))
    #expect(!svg.contains("fill="))
    #expect(!svg.contains("style="))
    #expect(svg.contains("aria-hidden=\"true\""))
  }

  @Test func aFileBringsItsColoursTitleAndGround() {
    let svg = write([bar], .file(title: "甲 & 乙", description: "<说明>", language: "zh-CN"))
    #expect(svg.contains("class=\"s1\" fill=\"#0B7A75\""))
    #expect(svg.contains("<title>甲 &amp; 乙</title><desc>&lt;说明&gt;</desc>"))
    #expect(svg.contains("xml:lang=\"zh-CN\""))
    #expect(svg.contains("<rect width=\"100%\" height=\"100%\" class=\"surface\" fill=\"#FFFFFF\"/>"))
  }

  @Test func charactersThatXMLForbidsAreReplaced() {
    let label = Mark(.text(Label("甲\u{1}<乙>\u{1F}", at: Point(0, 0))))
    #expect(write([label], .page).contains(">甲\u{FFFD}&lt;乙&gt;\u{FFFD}</text>"))
  }

  @Test func eachTextOnACategoryIsReadable() {
    for number in Paint.categories.indices {
      let (one, other) = (
        luminance(Paint.category(number).light), luminance(Paint.text(onCategory: number).light)
      )
      #expect((max(one, other) + 0.05) / (min(one, other) + 0.05) >= 4.5, "\(Paint.category(number))")
    }
  }

  private func write(_ marks: [Mark], _ place: SVGWriter.Place) -> String {
    var writer = ByteWriter()
    SVGWriter(place).write(Drawing(width: 300, height: 40, marks: marks), name: "wide", into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The relative luminance of `#RRGGBB`, after WCAG 2.2.
  private func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      return share > 0.04045 ? pow((share + 0.055) / 1.055, 2.4) : share / 12.92
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
