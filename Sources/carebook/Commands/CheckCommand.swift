internal import Basics
internal import SiteKit

/// `carebook check`: everything of `build` but writing.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "look for mistakes: everything that build does, but writing"
  static let operand = ""
  static let options: [Option] = [.site, .jobs, .today]

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    let builder = SiteBuilder(
      site: arguments.value(.site) ?? ".", today: try arguments.today(), tasks: try arguments.jobs())
    let outcome = try await builder.check()
    console.show(outcome.diagnostics)
    for link in outcome.externalLinks { console.report("external link, not fetched: \(link)\n") }
    guard let report = outcome.report else { return .inputErrors }
    console.report("\(report.pages) pages are in order\n")
    return .done
  }
}
