internal import Basics
internal import Disclosure

/// `carebook count`: case files to counts at the finest cells, the same file that the database query makes.
enum CountCommand: Command {
  static let name = "count"
  static let summary = "count case files at the finest cells, for release --counts; the file is secret"
  static let operand = "SNAPSHOT"
  static let options: [Option] = CaseInput.options + [output, margins, trust]

  private static let output = Option(
    name: "--output", value: "FILE", meaning: "where the counts go (default: standard output)")

  private static let margins = Option(
    name: "--margins", value: nil,
    meaning: "write all levels and totals too: to look at, release --counts does not take it")
  private static let trust = Option(
    name: "--trust", value: nil,
    meaning: "skip the search for personal data; for counting only, release always searches")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard let input = try CaseInput(arguments, console),
      let read = try await input.counts(arguments, console, checksPersonalData: !arguments.has(trust))
    else { return .inputErrors }
    let (schema, regions, tasks) = (input.schema, input.snapshot.regions, try arguments.jobs())
    let pieces =
      arguments.has(margins)
      ? try await CountsFile.piecesWithMargins(
        of: read.counts, schema: schema, regions: regions, tasks: tasks)
      : try await CountsFile.pieces(of: read.counts, schema: schema, regions: regions, tasks: tasks)
    if let target = arguments.value(output) {
      try SecretPlace.refuseSite(above: target, .counts)
      try Files.replace(target, pieces: pieces)
      try Files.setPermissions(target, 0o600)
      console.report("\(read.rows) records counted, \(read.faulty) left out as faulty\n")
    } else {
      for piece in pieces { console.report(piece) }
    }
    return .done
  }
}
