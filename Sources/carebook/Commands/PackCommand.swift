internal import Basics
internal import SiteKit

/// `carebook pack`: a role's handbook for a USB stick.
enum PackCommand: Command {
  static let name = "pack"
  static let summary = "make a role's handbook for a USB stick: one folder, or one ZIP file"
  static let operand = "ROLE"
  static let options = [.site, output, .jobs, .today]

  private static let output = Option(
    name: "--output", value: "FILE",
    meaning: "a ZIP file where it ends in .zip, else a folder (default: ROLE.zip here)")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard let role = arguments.operand else {
      throw UsageError(message: "which role? It is the name of a folder in content/handbook/")
    }
    let site = arguments.value(.site) ?? "."
    let packer = SitePacker(site: site, today: try arguments.today(), tasks: try arguments.jobs())
    let output = arguments.value(output) ?? "\(role).zip"
    do {
      let outcome = try await packer.pack(role, into: output)
      console.show(outcome.diagnostics)
      guard let report = outcome.report else {
        console.report("nothing was written; \(output) is as it was\n")
        return .inputErrors
      }
      console.report("\(report.pages) pages, \(report.files) files in \(output); it opens with index.html\n")
      return .done
    } catch let error as SitePacker.UnknownRole {
      let near = error.roles.nearest(to: role)
      let hint = near.isEmpty ? "" : " (did you mean \(near[0])?)"
      let roles = error.roles.isEmpty ? "the site has none" : "the roles are \(error.roles.joined(separator: ", "))"
      throw UsageError(message: "there is no role \"\(role)\"\(hint): \(roles)")
    }
  }
}
