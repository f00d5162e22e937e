import Basics
import Statistics
import Testing

@testable import Disclosure

/// Runs that end behind a step of a commit, as by a power cut, and what the next run makes of it.
@Suite struct CommitFaultTests {
  private static let path: [Commit.Step] = [
    .journalBegun, .releaseStaged, .entryStaged, .journalSealed, .releaseLanded, .entryLanded, .indexLanded,
    .journalRemoved,
  ]

  @Test(arguments: path)
  func leavesBothOrNeitherBehindEveryStep(step: Commit.Step) throws {
    try LedgerFixture().run { fixture in
      try interrupt(fixture, behind: step)
      try check(fixture, hasLanded: Self.hasLanded(step))
      // Once more: nothing changes any more.
      try check(fixture, hasLanded: Self.hasLanded(step))
    }
  }

  @Test(arguments: path, Commit.Step.allCases)
  func survivesARecoveryThatEndsInTheMiddle(step: Commit.Step, second: Commit.Step) throws {
    try LedgerFixture().run { fixture in
      try interrupt(fixture, behind: step)
      let recovery = Commit(in: fixture.ledger) { (done) throws(FileError) in
        if done == second { throw FileError("run", "\(done)", code: 5) }
      }
      try? recovery.recover()
      try check(fixture, hasLanded: Self.hasLanded(step))
    }
  }

  @Test func undoesItselfWhereTheReleaseCannotLand() throws {
    try LedgerFixture().run { fixture in
      var ledger = try Ledger.open(fixture.ledger)
      let commit = Commit(in: ledger.folder) { (done) throws(FileError) in
        // Somebody else is quicker.
        if done == .journalSealed { try Files.makeFolder("\(fixture.output)/other") }
      }
      #expect(throws: LedgerError.self) {
        try ledger.commit(
          LedgerFixture.entry(), LedgerFixture.statements, release: LedgerFixture.release, to: fixture.output,
          through: commit)
      }
      #expect(ledger.entries.isEmpty)
      #expect(
        try FolderListing("\(fixture.folder)/out", hidden: true).entries.map(\.path) == [
          "2026Q3", "2026Q3/other",
        ])
      #expect(try FolderListing(fixture.ledger, hidden: true).files == ["index.csv", "lock"])
    }
  }

  @Test func finishesAtOnceWhereOnlyTheLastStepsFailed() throws {
    try LedgerFixture().run { fixture in
      var ledger = try Ledger.open(fixture.ledger)
      var hasFailed = false
      try withoutActuallyEscaping({ (done: Commit.Step) throws(FileError) in
        guard done == .releaseLanded, !hasFailed else { return }
        hasFailed = true
        throw FileError("run", "x", code: 5)
      }) { hook in
        try ledger.commit(
          LedgerFixture.entry(), LedgerFixture.statements, release: LedgerFixture.release, to: fixture.output,
          through: Commit(in: ledger.folder, hook: hook))
      }
      #expect(ledger.entries == [LedgerFixture.entry()])
    }
  }

  @Test func entersAReleaseThatWasMovedAwayAfterTheRunEnded() throws {
    try LedgerFixture().run { fixture in
      try interrupt(fixture, behind: .releaseLanded)
      try Files.rename(fixture.output, to: "\(fixture.folder)/elsewhere")
      #expect(try Ledger.open(fixture.ledger).entries == [LedgerFixture.entry()])
    }
  }

  private static func hasLanded(_ step: Commit.Step) -> Bool {
    [.releaseLanded, .entryLanded, .indexLanded, .journalRemoved].contains(step)
  }

  /// A first commit that ends behind a step.
  private func interrupt(_ fixture: LedgerFixture, behind step: Commit.Step) throws {
    let ledger = try Ledger.open(fixture.ledger)
    let place = try ledger.place(for: LedgerFixture.entry(), fixture.output)
    let commit = Commit(in: ledger.folder) { (done) throws(FileError) in
      if done == step { throw FileError("run", "\(done)", code: 5) }
    }
    #expect(throws: FileError.self) {
      try commit.run(
        LedgerFixture.entry(), LedgerFixture.statements, LedgerFixture.release, to: place, after: ledger.index
      )
    }
  }

  private func check(_ fixture: LedgerFixture, hasLanded: Bool) throws {
    let ledger = try Ledger.open(fixture.ledger)
    try ledger.verify()
    #expect(ledger.entries == (hasLanded ? [LedgerFixture.entry()] : []))
    #expect(try (Files.kind(fixture.output) == .folder) == hasLanded)
    if hasLanded { #expect(try ReleaseReader.read(fixture.output).diagnostics == []) }
    let beside = try FolderListing("\(fixture.folder)/out", hidden: true).entries.map(\.path)
    #expect(beside.allSatisfy { $0.hasPrefix("2026Q3") })
    let kept = try FolderListing(fixture.ledger, hidden: true).files
    #expect(
      kept == (hasLanded ? ["2026Q3-0/header.json", "2026Q3-0/statements.csv"] : []) + ["index.csv", "lock"])
  }
}
