import Basics
import Foundation

@testable import Policy

/// One line a clause: number, anchor, parent, level, label, first ten characters, paragraphs, last ten characters.
struct ClauseListing {
  let text: String

  init(_ document: PolicyDocument) {
    text = document.clauses.map { clause in
      [
        clause.numbering?.printed ?? clause.kind.rawValue, clause.id, clause.parent ?? "-",
        String(clause.level),
        clause.label, Self.first(clause, in: document), String(clause.paragraphs.count),
        Self.last(clause, in: document),
      ].joined(separator: " | ") + "\n"
    }.joined()
  }

  private static func words(_ clause: Clause, in document: PolicyDocument) -> String {
    (clause.headingLines + clause.paragraphs.map(\.range)).map { document.file.text($0) }.joined()
      .filter { !$0.isWhitespace }
  }

  private static func first(_ clause: Clause, in document: PolicyDocument) -> String {
    String(words(clause, in: document).prefix(10))
  }

  private static func last(_ clause: Clause, in document: PolicyDocument) -> String {
    String(words(clause, in: document).suffix(10))
  }
}

/// Files under Tests/Fixtures.
enum Fixture {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)").path
  }

  static func bytes(_ name: String) throws -> [UInt8] { try Files.read(path(name)) }

  /// Compares with a file; writes the file where UPDATE_GOLDENS=1.
  static func matches(_ text: String, _ name: String) throws -> Bool {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Files.replace(path(name), Array(text.utf8))
    }
    return try bytes(name) == Array(text.utf8)
  }
}
