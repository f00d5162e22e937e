import Basics
import Testing

@testable import SiteKit

@Suite struct ReferenceReviewTests {
  private func found(_ handbook: MadeHandbook) throws -> [Diagnostic] {
    try handbook.site().diagnostics.filter {
      [.referenceMissing, .procedureUnplaced].contains($0.identifier)
    }
  }

  private func missing(_ handbook: MadeHandbook) throws -> [Diagnostic] {
    try found(handbook).filter { $0.identifier == .referenceMissing }
  }

  @Test func whatIsThereIsNoMistake() throws {
    var handbook = MadeHandbook()
    handbook.duty = "calendar: [quarter]\nforms: [visit]\nprocedures: [report]"
    handbook.procedure = "roles: [worker]\nforms: [visit]"
    #expect(try missing(handbook).isEmpty)
  }

  @Test(arguments: ["calendar: [quartr]", "forms: [visti]", "procedures: [reprot]"])
  func aDutyNamesWhatIsThere(key: String) throws {
    var handbook = MadeHandbook()
    handbook.duty = key
    let found = try missing(handbook)
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
    #expect(found.first?.place?.path == "content/handbook/worker/01-visit.md")
    #expect(found.first?.notes.first?.hasPrefix("did you mean") == true)
  }

  @Test(arguments: ["roles: [wroker]", "forms: [visti]", "flow: nothing"])
  func aProcedureNamesWhatIsThere(key: String) throws {
    var handbook = MadeHandbook()
    handbook.procedure = key
    #expect(try missing(handbook).map(\.place?.path) == ["content/procedures/report.md"])
  }

  @Test func aStepOfAPathIsAProcedure() throws {
    var handbook = MadeHandbook()
    handbook.steps = #""report", "asessment""#
    let found = try missing(handbook)
    #expect(found.map(\.place?.path) == ["content/paths.json"])
    #expect(found.first?.notes == ["did you mean assessment?"])
  }

  @Test func aProcedureOnNoPathIsAWarning() throws {
    let found = try found(MadeHandbook())
    #expect(found.map(\.identifier) == [.procedureUnplaced])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.place?.path == "content/procedures/placement.md")
  }

  @Test func thePagesOfACourseAreThere() throws {
    var handbook = MadeHandbook()
    handbook.pages = #""handbook/worker/02-visit.md""#
    #expect(try missing(handbook).map(\.place?.path) == ["content/worker.json"])
  }

  @Test func aLaterLawIsAKnownDocument() throws {
    var handbook = MadeHandbook()
    handbook.law = "some-laws"
    #expect(try missing(handbook).first?.notes == ["did you mean some-law?"])
  }

  @Test func aClauseOfLaterLawMustExist() throws {
    var handbook = MadeHandbook()
    handbook.duty = "later: [some-law#a1]"
    #expect(
      try handbook.site().diagnostics.contains { $0.message.contains("some-law") && $0.severity == .error })
  }
}
