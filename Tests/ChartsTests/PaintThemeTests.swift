import Foundation
import Testing

@testable import Charts

/// The default theme says in its style sheet and its script what light colours a drawing has that stands alone.
@Suite struct PaintThemeTests {
  private static let assets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "themes/default/assets")

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.assets.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: Paint.categories + Paint.steps)
  func theThemeHasTheSameLightColour(of paint: Paint) throws {
    let name = paint.rawValue
    #expect(try text("css/charts.css").contains("--\(name): \(paint.light);"))
    #expect(try text("css/charts.css").contains("fill: \(paint.light); fill: var(--\(name))"))
    #expect(try text("statistics-file.js").contains("\(name): '\(paint.light)'"))
  }
}
