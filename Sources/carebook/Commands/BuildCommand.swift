internal import Basics
internal import SiteKit

/// `carebook build`: the site folder to its output.
enum BuildCommand: Command {
  static let name = "build"
  static let summary = "make the site: content and theme to plain HTML in the output folder"
  static let operand = ""
  static let options = [.site, output, inPlace, .jobs, .today]

  private static let output = Option(
    name: "--output", value: "DIR", meaning: "where the site goes (default: public/ in the site folder)")
  private static let inPlace = Option(
    name: "--in-place", value: nil, meaning: "replace files one by one, where the output cannot be exchanged")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    let site = arguments.value(.site) ?? "."
    let builder = SiteBuilder(site: site, today: try arguments.today(), tasks: try arguments.jobs())
    let output = arguments.value(output) ?? (site == "." ? "public" : "\(site)/public")
    let outcome = try await builder.build(into: output, inPlace: arguments.has(inPlace))
    console.show(outcome.diagnostics)
    guard let report = outcome.report else {
      console.report("nothing was written; \(output) is as it was\n")
      return .inputErrors
    }
    console.report("\(report.pages) pages, \(report.files) files in \(output)\n")
    return .done
  }
}
