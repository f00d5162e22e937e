internal import Basics

/// What is found wrong in all files, in their order.
struct CaseReport {
  var rows = 0
  var faulty = 0
  private var isFinal = false
  private var found = 0
  private var kept: [(path: String, fault: CaseFault, column: String)] = []
  private var whole: [Diagnostic] = []

  /// A mistake that is not in a row.
  mutating func append(path: String, _ message: String) {
    whole.append(Diagnostic(.error, .caseFile, message, at: .init(path: path)))
  }

  /// The mistakes of a kind's files: each file's with its path and the names of its columns.
  mutating func append(_ parts: [(path: String, names: [String], part: FaultLog.Part)]) {
    for (path, names, part) in parts {
      found += part.found
      isFinal = isFinal || part.isFinal
      for fault in part.faults where kept.count < FaultLog.limit {
        kept.append((path, fault, fault.field.map { names[$0] } ?? ""))
      }
    }
  }

  /// The mistakes in words. Where rows may be left out they are warnings.
  func diagnostics(tolerate: Int) -> [Diagnostic] {
    let severity: Diagnostic.Severity = isFinal || faulty > tolerate ? .error : .warning
    var diagnostics = whole
    for (path, fault, column) in kept {
      let (identifier, message) = fault.message(column: column)
      let position = SourcePosition(line: fault.line, column: fault.column)
      diagnostics.append(Diagnostic(severity, identifier, message, at: .init(path: path, position: position)))
    }
    if found > kept.count {
      diagnostics.append(
        Diagnostic(severity, .caseMore, "and \(found - kept.count) more mistakes in case files"))
    }
    return diagnostics
  }
}

extension FaultLog.Part {
  /// Both parts of one file together, in the order of lines and columns.
  func merged(with other: FaultLog.Part) -> FaultLog.Part {
    var whole = FaultLog.Part()
    let all = (faults + other.faults).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    whole.faults = Array(all.prefix(FaultLog.limit))
    whole.found = found + other.found
    whole.isFinal = isFinal || other.isFinal
    return whole
  }
}
