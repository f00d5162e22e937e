internal import Basics
internal import Policy

/// `carebook import`: raw official text to a policy file.
enum ImportCommand: Command {
  static let name = "import"
  static let summary = "turn the raw text of an official document into a policy file"
  static let operand = "FILE"
  static let options = [output]

  private static let output = Option(
    name: "--output", value: "FILE", meaning: "where the policy file goes (default: standard output)")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard let path = arguments.operand else { throw UsageError(message: "which file?") }
    let bytes = try Files.read(path == "-" ? "/dev/stdin" : path)
    let name = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    let (policy, diagnostics) = PolicyImporter(sourceName: name, shownPath: path == "-" ? name : path).policy(
      from: bytes)
    console.show(diagnostics)
    guard let policy, !diagnostics.hasErrors else { return .inputErrors }
    if let target = arguments.value(output) {
      guard try !Files.isSame(path, target) else {
        throw UsageError(message: "--output is the file that is read")
      }
      var file = policy
      if try Files.kind(target) == .file {
        file = policy.keepingEdits(of: SourceFile(path: target, bytes: try Files.read(target)))
      }
      try Files.replace(target, file.bytes)
      console.report(report(policy, from: name))
    } else {
      console.report(policy.bytes)
      console.error(report(policy, from: name))
    }
    return .done
  }

  private static func report(_ policy: ImportedPolicy, from path: String) -> String {
    var lines = [
      "\(path): read as \(policy.encoding.rawValue), \(policy.body.count) paragraphs, \(policy.removed.count) lines of page furniture removed"
    ]
    lines += policy.removed.map { "  removed line \($0.line): \($0.text)" }
    if !policy.uncertainLines.isEmpty {
      let numbers = policy.uncertainLines.map(String.init).joined(separator: ", ")
      lines.append("  look at the printed page: a paragraph may end at line \(numbers)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
