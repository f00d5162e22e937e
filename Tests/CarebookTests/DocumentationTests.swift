import Foundation
import Testing

@Suite struct DocumentationTests {
  /// What stands between backquotes in the first column of docs/diagnostics.md.
  private func documented() throws -> Set<String> {
    let text = try String(contentsOf: Program.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    return Set(text.matches(of: /(?m)^\| `([a-z0-9-]+)`/).map { String($0.1) })
  }

  @Test func listsEveryDiagnosticIdentifierAndNoOther() throws {
    var declared: Set<String> = []
    let sources = Program.root.appending(path: "Sources").path
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources) where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      declared.formUnion(text.matches(of: /static let \w+: Self = "([a-z0-9-]+)"/).map { String($0.1) })
    }
    #expect(declared.count > 40)
    #expect(try documented() == declared)
  }

  @Test func linksOnlyToFilesThatExist() throws {
    let root = Program.root
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path)
    let documents =
      ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"]
      + names.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    for document in documents {
      let file = root.appending(path: document)
      let text = try String(contentsOf: file, encoding: .utf8)
        .replacing(/(?m)^```[\s\S]*?^```/, with: "").replacing(/``?[^`\n]+``?/, with: "")
      for match in text.matches(of: /\]\(([^)#\s]+)[^)]*\)/) where !match.1.contains(":") {
        let target = file.deletingLastPathComponent().appending(path: String(match.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(document) links to \(match.1)")
      }
    }
  }
}
