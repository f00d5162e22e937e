internal import Basics
internal import Glibc

/// An option of a command, written as in GNU programs.
struct Option: Sendable {
  /// The long name with its hyphens.
  let name: String
  /// What its value is called in the help, or nil where it takes none.
  let value: String?
  let meaning: String

  /// As the help shows it.
  var form: String { value.map { "\(name) \($0)" } ?? name }

  static let site = Option(
    name: "--site", value: "DIR", meaning: "the site folder (default: the present one)")
  static let jobs = Option(
    name: "--jobs", value: "N", meaning: "how many tasks at once (default: one a core)")
  static let today = Option(
    name: "--today", value: "DATE",
    meaning: "the day to build for (default: SOURCE_DATE_EPOCH, else the clock)")
  static let diagnostics = Option(
    name: "--diagnostics", value: "text|json", meaning: "how mistakes are printed (default: text)")
  static let help = Option(name: "--help", value: nil, meaning: "this help")
}

/// Wrong usage of the command line, in words.
struct UsageError: Error {
  let message: String
}

/// The words after a command, read as its options and its operand.
struct Arguments: Sendable {
  private var values: [String: String] = [:]
  /// What stands beside the options.
  private(set) var operands: [String] = []
  /// The first of them.
  var operand: String? { operands.first }

  init(_ words: [String], options: [Option], mostOperands: Int) throws(UsageError) {
    let known = options + [.diagnostics]
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word != "--" else {
        guard operands.count < mostOperands, word == "-" || !word.hasPrefix("-") else {
          throw UsageError(message: "unexpected \"\(word)\"")
        }
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = known.first(where: { $0.name == parts[0] }) else {
        let near = known.map(\.name).nearest(to: parts[0])
        throw UsageError(
          message: "unknown option \(parts[0])\(near.isEmpty ? "" : " (did you mean \(near[0])?)")")
      }
      guard values[option.name] == nil else { throw UsageError(message: "\(option.name) stands twice") }
      if option.value == nil {
        guard parts.count == 1 else { throw UsageError(message: "\(option.name) takes no value") }
        values[option.name] = ""
      } else {
        guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
          throw UsageError(message: "\(option.form) wants a value")
        }
        values[option.name] = value
      }
    }
  }

  /// The value given for an option, or nil.
  func value(_ option: Option) -> String? { values[option.name] }

  /// Whether an option without a value was given.
  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// How many tasks to run at once.
  func jobs() throws(UsageError) -> Int {
    guard let text = value(.jobs) else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    guard let jobs = Int(text), 1...1024 ~= jobs else {
      throw UsageError(message: "--jobs wants a number from 1")
    }
    return jobs
  }

  /// The day to build for: `--today`, else `SOURCE_DATE_EPOCH`, else the clock.
  func today() throws(UsageError) -> CalendarDay {
    if let text = value(.today) {
      guard let day = CalendarDay(iso: text) else {
        throw UsageError(message: "--today wants a day, as 2026-11-21")
      }
      return day
    }
    guard let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty else {
      var now = time(nil)
      var local = tm()
      guard localtime_r(&now, &local) != nil else { return CalendarDay(secondsSince1970: now) }
      return CalendarDay(secondsSince1970: now + local.tm_gmtoff)
    }
    guard let seconds = Int(epoch), 0...253_402_300_799 ~= seconds else {
      throw UsageError(message: "SOURCE_DATE_EPOCH wants seconds since 1970")
    }
    return CalendarDay(secondsSince1970: seconds)
  }

  /// How mistakes are printed.
  func diagnosticFormat() throws(UsageError) -> DiagnosticFormat {
    guard let text = value(.diagnostics) else { return .text }
    guard let format = DiagnosticFormat(rawValue: text) else {
      throw UsageError(message: "--diagnostics wants text or json")
    }
    return format
  }
}
