import Basics
import Statistics
import Testing

@testable import Disclosure

@Suite struct LedgerDamageTests {
  /// Damage of a ledger of two entries, and the file that is named when it is opened and read whole.
  @Test(arguments: [
    "2026Q3-0/statements.csv", "2026Q3-0/header.json", "2026Q3-1/statements.csv", "index.csv",
  ])
  func noticesAByteThatWasChanged(path: String) throws {
    try damaged { ledger in
      var bytes = try Files.read("\(ledger)/\(path)")
      bytes[bytes.count / 2] ^= 1
      try Files.replace("\(ledger)/\(path)", bytes)
    }
  }

  @Test(arguments: ["2026Q3-0", "2026Q3-1", "index.csv", "2026Q3-0/statements.csv"])
  func noticesWhatIsGone(path: String) throws {
    try damaged { ledger in try Files.removeFolder("\(ledger)/\(path)") }
  }

  @Test func noticesAnIndexThatForgotItsLastEntry() throws {
    try damaged { ledger in
      let bytes = try Files.read("\(ledger)/index.csv")
      let end = bytes.dropLast().lastIndex(of: 0x0A) ?? 0
      try Files.replace("\(ledger)/index.csv", Array(bytes[...end]))
    }
  }

  @Test func noticesStatementsThatWereExchanged() throws {
    try damaged { ledger in
      let (one, other) = ("\(ledger)/2026Q3-0/statements.csv", "\(ledger)/2026Q3-1/statements.csv")
      let (first, second) = (try Files.read(one), try Files.read(other))
      try Files.replace(one, second)
      try Files.replace(other, first)
    }
  }

  private func damaged(_ damage: (String) throws -> Void) throws {
    try LedgerFixture().run { fixture in
      do {
        var ledger = try Ledger.open(fixture.ledger)
        for revision in 0...1 {
          var statements = LedgerFixture.statements
          statements.rows.swapAt(0, revision)
          try ledger.commit(
            LedgerFixture.entry("2026Q3", revision), statements, release: LedgerFixture.release,
            to: "\(fixture.folder)/out-\(revision)")
        }
        try ledger.verify()
      }
      try damage(fixture.ledger)
      #expect { try Ledger.open(fixture.ledger).verify() } throws: { error in
        switch error as? LedgerError {
        case .damaged: true
        case .file(let error): error.path.hasPrefix(fixture.ledger)
        default: false
        }
      }
    }
  }
}
