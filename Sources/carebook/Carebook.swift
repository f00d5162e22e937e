internal import Basics
internal import Glibc

/// The program: finds the command, runs it, and ends with its status.
@main
enum Carebook {
  static let version = "0.1.0"

  static let commands: [any Command.Type] = [
    BuildCommand.self, CheckCommand.self, PackCommand.self, ImportCommand.self, SampleCommand.self, CountCommand.self,
    SchemaCommand.self,
    ReleaseCommand.self, AuditCommand.self,
  ]

  static func main() async {
    Interruption.endQuietly()
    let console = Console()
    let status = await run(Array(CommandLine.arguments.dropFirst()), console)
    guard console.flush() else {
      console.error("carebook: standard output does not take what was to be printed\n")
      exit(ExitStatus.file.rawValue)
    }
    exit(status.rawValue)
  }

  private static func run(_ arguments: [String], _ console: Console) async -> ExitStatus {
    guard let name = arguments.first else {
      console.error(overview)
      return .usage
    }
    switch name {
    case "--help", "-h", "help":
      console.report(overview)
      return .done
    case "--version":
      console.report("carebook \(version)\n")
      return .done
    default: break
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      let near = commands.map { $0.name }.nearest(to: name)
      let hint = near.isEmpty ? "" : " (did you mean \(near.joined(separator: " or "))?)"
      console.show([Diagnostic(.error, .usage, "there is no command \"\(name)\"\(hint); see carebook --help")]
      )
      return .usage
    }
    return await command.run(Array(arguments.dropFirst()), console)
  }

  private static var overview: String {
    let width = commands.map { $0.name.utf8.count }.max() ?? 0
    let lines = commands.map { command in
      "  \(command.name)\(String(repeating: " ", count: width - command.name.utf8.count))  \(command.summary)"
    }
    return """
      carebook: a site for the protection of children, from one folder of documents

      usage: carebook COMMAND [OPTION…]

      \(lines.joined(separator: "\n"))

      carebook COMMAND --help says more of each.

      """
  }
}
