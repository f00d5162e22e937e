import Basics
import Glibc
import Statistics
import Testing

@testable import Disclosure

@Suite struct LedgerTests {
  @Test func keepsWhatWasReleased() throws {
    try LedgerFixture().run { fixture in
      do {
        var ledger = try Ledger.open(fixture.ledger)
        #expect(ledger.nextRevision(of: "2026Q3") == 0)
        try ledger.commit(
          LedgerFixture.entry("2026Q2"), LedgerFixture.statements, release: LedgerFixture.release,
          to: "\(fixture.folder)/out/2026Q2")
        try ledger.commit(
          LedgerFixture.entry(), LedgerFixture.statements, release: LedgerFixture.release, to: fixture.output)
        try ledger.commit(
          LedgerFixture.entry("2026Q3", 1), Statements(), release: LedgerFixture.release,
          to: "\(fixture.folder)/out/2026Q3-1")
      }
      let ledger = try Ledger.open(fixture.ledger)
      #expect(ledger.revisions(of: "2026Q3") == [LedgerFixture.entry(), LedgerFixture.entry("2026Q3", 1)])
      #expect(ledger.nextRevision(of: "2026Q3") == 2)
      #expect(ledger.latest(before: "2026Q4") == LedgerFixture.entry("2026Q3", 1))
      #expect(ledger.latest(before: "2026Q3") == LedgerFixture.entry("2026Q2"))
      #expect(ledger.latest(before: "2026Q2") == nil)
      #expect(ledger.latest(after: "2026Q2") == LedgerFixture.entry("2026Q3", 1))
      #expect(try ledger.statements(of: LedgerFixture.entry()) == LedgerFixture.statements)
      #expect(try ledger.statements(of: LedgerFixture.entry("2026Q3", 1)).rows.isEmpty)
      let text = String(decoding: try Files.read("\(fixture.ledger)/2026Q3-0/statements.csv"), as: UTF8.self)
      #expect(
        text == """
          record,region,cell,reason,value
          child,22,,published,30
          child,22,age=0-2;sex=male,threshold,

          """)
      #expect(try ReleaseReader.read(fixture.output).diagnostics == [])
    }
  }

  @Test func isClosedToOthers() throws {
    try LedgerFixture().run { fixture in
      try Files.makeFolder(fixture.ledger)
      do {
        var ledger = try Ledger.open(fixture.ledger)
        try ledger.commit(
          LedgerFixture.entry(), LedgerFixture.statements, release: LedgerFixture.release, to: fixture.output)
      }
      #expect(try FileStatus(SystemPath(fixture.ledger))?.permissions == 0o700)
      for entry in try FolderListing(fixture.ledger, hidden: true).entries {
        let status = try FileStatus(SystemPath("\(fixture.ledger)/\(entry.path)"))
        #expect(status?.permissions == (entry.kind == .folder ? 0o700 : 0o600), "\(entry.path)")
      }
      try Files.setPermissions(fixture.ledger, 0o750)
      #expect(failure { _ = try Ledger.open(fixture.ledger) }.contains("chmod 700"))
    }
  }

  @Test func refusesASiteFolderAndAllBelowIt() throws {
    try LedgerFixture().run { fixture in
      try Files.makeFolder("\(fixture.folder)/site/content")
      try Files.create("\(fixture.folder)/site/site.json", [])
      for path in ["site", "site/ledger", "site/content/a/b", "site/content/../ledger"] {
        #expect(
          failure { _ = try Ledger.open("\(fixture.folder)/\(path)") }.contains("site folder"), "\(path)")
      }
      #expect(try FolderListing("\(fixture.folder)/site").entries.map(\.path) == ["content", "site.json"])
    }
  }

  @Test func refusesAFileAndAForeignFolder() throws {
    try LedgerFixture().run { fixture in
      try Files.create("\(fixture.folder)/file", [])
      #expect(failure { _ = try Ledger.open("\(fixture.folder)/file") }.contains("folder itself"))
      try Files.makeFolder(SystemPath("\(fixture.folder)/other"), permissions: 0o700)
      try Files.create("\(fixture.folder)/other/letter.txt", [])
      #expect(failure { _ = try Ledger.open("\(fixture.folder)/other") }.contains("does not belong"))
    }
  }

  @Test func refusesALinkAndALinkedWayIntoASite() throws {
    try LedgerFixture().run { fixture in
      try Files.makeFolder("\(fixture.folder)/site/content")
      try Files.create("\(fixture.folder)/site/site.json", [])
      try Files.makeFolder(SystemPath("\(fixture.folder)/true"), permissions: 0o700)
      symlink("true", "\(fixture.folder)/link")
      symlink("site/content", "\(fixture.folder)/way")
      for path in ["link", "link/", "link/."] {
        #expect(
          failure { _ = try Ledger.open("\(fixture.folder)/\(path)") }.contains("folder itself"), "\(path)")
      }
      #expect(failure { _ = try Ledger.open("\(fixture.folder)/way/ledger") }.contains("site folder"))
      symlink("../true", "\(fixture.folder)/site/out")
      #expect(failure { _ = try Ledger.open("\(fixture.folder)/site/out/ledger") }.contains("site folder"))
    }
  }

  @Test func isUsedByOneRunAtATime() throws {
    try LedgerFixture().run { fixture in
      let first = try Ledger.open(fixture.ledger)
      #expect { _ = try Ledger.open(fixture.ledger) } throws: { ($0 as? LedgerError)?.isTemporary == true }
      #expect(first.entries.isEmpty)
    }
  }

  @Test func holdsMadeUpReleasesOrTrueOnesNeverBoth() throws {
    try LedgerFixture().run { fixture in
      var ledger = try Ledger.open(fixture.ledger)
      try ledger.commit(
        LedgerFixture.entry("2026Q2"), Statements(), release: LedgerFixture.release, to: fixture.output)
      let failed = failure {
        try ledger.commit(
          LedgerFixture.entry(isSynthetic: false), Statements(), release: LedgerFixture.release,
          to: "\(fixture.output)-true")
      }
      #expect(failed.contains("this ledger is of made-up releases, and this one is true"))
      #expect(ledger.entries == [LedgerFixture.entry("2026Q2")])
    }
  }

  @Test func refusesARevisionOutOfTurnAndAPlaceThatIsTaken() throws {
    try LedgerFixture().run { fixture in
      var ledger = try Ledger.open(fixture.ledger)
      func failed(_ entry: LedgerEntry, _ output: String) -> String {
        failure { try ledger.commit(entry, Statements(), release: LedgerFixture.release, to: output) }
      }
      #expect(failed(LedgerFixture.entry("2026Q3", 1), fixture.output).contains("revision number 0"))
      #expect(failed(LedgerFixture.entry("2026-3", 0), fixture.output).contains("no quarter"))
      #expect(failed(LedgerFixture.entry(), "\(fixture.ledger)/out").contains("may not stand in the ledger"))
      try Files.makeFolder(fixture.output)
      #expect(failed(LedgerFixture.entry(), fixture.output).contains("exists already"))
      #expect(ledger.entries.isEmpty)
      #expect(try FolderListing(fixture.ledger).files == ["index.csv", "lock"])
    }
  }

  /// What a body fails with, in words.
  private func failure(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no failure"
    } catch {
      return "\(error)"
    }
  }
}
