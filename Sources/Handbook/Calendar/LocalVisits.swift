public import Basics

/// An agency's own number of days between visits to children at risk: `content/local/<layer>/visits.json`.
public struct LocalVisits: Sendable {
  /// The file, for messages.
  public let file: SourceFile
  /// The days.
  public let days: Int
  /// Where the number comes from.
  public let note: String

  /// Reads the file; nil where it says nothing.
  public static func parse(_ file: SourceFile) -> (visits: LocalVisits?, diagnostics: [Diagnostic]) {
    switch JSONValue.parse(file) {
    case .failure(let error): return (nil, [error.diagnostic])
    case .success(let value):
      var record = JSONRecord(value, in: file)
      _ = record.member("$schema")
      guard let member = record.member("risk") else {
        _ = record.required("risk")
        record.finish()
        return (nil, record.diagnostics)
      }
      var risk = JSONRecord(member, in: file)
      let visits = LocalVisits(&risk, file)
      record.take(&risk)
      record.finish()
      return (visits, record.diagnostics)
    }
  }

  private init(_ risk: inout JSONRecord, _ file: SourceFile) {
    self.file = file
    note = risk.required("localNote")
    days = risk.neededNumber("localDays", in: 1...366)
  }
}

extension VisitRules {
  /// The rules with an agency's own number; nil where they leave no place for one.
  public func with(_ local: LocalVisits) -> VisitRules? {
    guard let risk else { return nil }
    var rules = self
    rules.risk = Risk(
      title: risk.title, text: risk.text, evidence: risk.evidence, localDays: local.days,
      localNote: local.note)
    return rules
  }
}
