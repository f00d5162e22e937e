internal import Audit
internal import Basics
internal import Statistics

/// `carebook audit`: attacks published releases together, from the published files alone.
enum AuditCommand: Command {
  static let name = "audit"
  static let summary =
    "attack releases together, from their files alone, as someone would who wants to find a child"
  static let operand = "RELEASE…"
  static let options: [Option] = [.jobs, intervals]

  private static let intervals = Option(
    name: "--intervals", value: nil, meaning: "say what range was found; such a report is secret")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard !arguments.operands.isEmpty else { throw UsageError(message: "which release folders?") }
    var releases: [Release] = []
    var isReadable = true
    for folder in arguments.operands {
      let outcome = try ReleaseReader.read(folder)
      console.show(outcome.diagnostics)
      if let release = outcome.release { releases.append(release) } else { isReadable = false }
    }
    guard isReadable else { return .inputErrors }
    let report = await Audit(
      releases: releases, tasks: try arguments.jobs(), showsIntervals: arguments.has(intervals)
    ).run()
    for line in report.lines { console.report("\(line)\n") }
    return report.isClean ? .done : .inputErrors
  }
}
