import Foundation
import Testing

@testable import Basics
@testable import Policy

/// Where fixtures lie, and what several tests of the importer need.
enum ImportFixtures {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let slugs = [
    "jilin-2016-34", "yunyang-2017-2", "jilin-city-2017-1", "jilin-three-year-action", "mca-2019-34",
  ]
  static let updatesGoldens =
    ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    && ProcessInfo.processInfo.environment["CI"] == nil

  static func official(_ slug: String) throws -> [UInt8] {
    try Files.read("\(root)/Tests/Fixtures/official/\(slug).txt")
  }

  static func importing(_ bytes: [UInt8], as name: String = "raw.txt") throws -> ImportedPolicy {
    let result = PolicyImporter(sourceName: name).policy(from: bytes)
    return try #require(result.policy, "\(result.diagnostics.map(\.message))")
  }

  static func importing(_ text: String) throws -> ImportedPolicy { try importing(Array(text.utf8)) }

  /// Whether a text is what stands in a fixture; `UPDATE_GOLDENS=1` writes it there first.
  static func matches(_ text: String, _ name: String) throws -> Bool {
    let path = "\(root)/Tests/Fixtures/\(name)"
    if updatesGoldens {
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
      try Files.replace(path, Array(text.utf8))
    }
    return String(decoding: try Files.read(path), as: UTF8.self) == text
  }

  /// The characters of a source that are not white space, without what the importer says it removed. Written
  /// without the importer's own notion of lines: by line number and text.
  static func kept(of bytes: [UInt8], without removed: [ImportedPolicy.RemovedLine]) throws -> String {
    let decoded = try #require(TextEncoding.decode(bytes))
    var lines = String(decoding: decoded.text, as: UTF8.self)
      .replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
      .components(separatedBy: "\n").map(squeezed)
    for entry in removed {
      let range = lines[entry.line - 1].range(of: squeezed(entry.text))
      let found = try #require(range, "line \(entry.line) does not hold what was removed from it")
      lines[entry.line - 1].removeSubrange(found)
    }
    return lines.joined()
  }

  static func squeezed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !isWhiteSpace($0) }))
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(scalar.value)
  }
}
