internal import Basics
internal import Disclosure
internal import SiteKit
internal import Statistics

/// One command of the program.
protocol Command: Sendable {
  /// What is typed.
  static var name: String { get }
  /// What it does, in a line.
  static var summary: String { get }
  /// The options it takes.
  static var options: [Option] { get }
  /// What stands after the options, or empty.
  static var operand: String { get }
  /// Does the work.
  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus
}

extension Command {
  /// Reads the arguments, runs the command, and turns what it throws into a status.
  static func run(_ words: [String], _ console: Console) async -> ExitStatus {
    if words.contains("--help") || words.contains("-h") {
      console.report(help)
      return .done
    }
    do {
      let arguments = try Arguments(words, options: options, mostOperands: mostOperands)
      console.format = try arguments.diagnosticFormat()
      return try await run(arguments, console)
    } catch let error as UsageError {
      console.show([Diagnostic(.error, .usage, "\(error.message); see carebook \(name) --help")])
      return .usage
    } catch let error as FileError {
      console.show([Diagnostic(.error, .fileFailed, "\(error)")])
      return .file
    } catch let error as LedgerError {
      console.show([Diagnostic(.error, error.isTemporary ? .ledgerLocked : .ledgerUnusable, "\(error)")])
      return error.isTemporary ? .locked : .file
    } catch let error as ReleaseFolderError {
      console.show([Diagnostic(.error, .outputUnusable, "\(error)")])
      return .file
    } catch let error as OutputError {
      if case .locked = error {
        console.show([Diagnostic(.error, .outputLocked, "\(error)")])
        return .locked
      }
      console.show([Diagnostic(.error, .outputUnusable, "\(error)")])
      return .file
    } catch {
      console.show([Diagnostic(.error, .defect, "a defect of the program's own: \(error)")])
      return .defect
    }
  }

  /// How many operands there may be: any number where the operand's name ends in an ellipsis.
  private static var mostOperands: Int { operand.isEmpty ? 0 : operand.hasSuffix("…") ? .max : 1 }

  private static var help: String {
    let all = options + [.diagnostics, .help]
    let width = all.map(\.form.utf8.count).max() ?? 0
    let lines = all.map { option in
      "  \(option.form)\(String(repeating: " ", count: width - option.form.utf8.count))  \(option.meaning)"
    }
    let usage = ["carebook \(name)", operand, "[OPTION…]"].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(summary)\n\nusage: \(usage)\n\n\(lines.joined(separator: "\n"))\n"
  }
}

extension Diagnostic.Identifier {
  static let usage: Self = "usage"
  static let fileFailed: Self = "file-failed"
  static let outputLocked: Self = "output-locked"
  static let outputUnusable: Self = "output-unusable"
  static let ledgerLocked: Self = "ledger-locked"
  static let ledgerUnusable: Self = "ledger-unusable"
  static let defect: Self = "defect"
}

/// What the program's status says to the one who called it.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// The input has errors.
  case inputErrors = 1
  /// Wrong usage.
  case usage = 64
  /// A defect of the program's own.
  case defect = 70
  /// A file cannot be read or written.
  case file = 74
  /// Another run holds the lock.
  case locked = 75
  /// Interrupted.
  case interrupted = 130
}
