internal import Basics
internal import Disclosure

/// `carebook count`: case files to counts at the finest cells, the same file that the database query makes.
enum CountCommand: Command {
  static let name = "count"
  static let summary = "count case files at the finest cells, for release --counts; the file is secret"
  static let operand = "SNAPSHOT"
  static let options: [Option] = CaseInput.options + [output]

  private static let output = Option(
    name: "--output", value: "FILE", meaning: "where the counts go (default: standard output)")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard let input = try CaseInput(arguments, console), let read = try await input.counts(arguments, console)
    else {
      return .inputErrors
    }
    let bytes = CountsFile.bytes(of: read.counts, schema: input.schema, regions: input.snapshot.regions)
    if let target = arguments.value(output) {
      try Files.replace(target, bytes)
      try Files.setPermissions(target, 0o600)
      console.report("\(read.rows) records counted, \(read.faulty) left out as faulty\n")
    } else {
      console.report(bytes)
    }
    return .done
  }
}
