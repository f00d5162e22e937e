internal import Basics
internal import Statistics

/// A release and its entry, put in their places together or not at all.
///
/// Both are prepared whole and handed to the disk. Naming the release folder is the point of no return: a run that
/// ends before it leaves nothing, and what ends after it is finished by the next run that opens the ledger.
struct Commit {
  /// A step that is done; tests let a run end behind each.
  enum Step: CaseIterable {
    case journalBegun, releaseStaged, entryStaged, journalSealed, releaseLanded, entryLanded, indexLanded
    case journalRemoved, rollbackBegun, releaseDiscarded, entryDiscarded
  }

  let ledger: String
  let hook: (Step) throws(FileError) -> Void

  private var staged: String { "\(ledger)/\(Self.stagedName)" }
  static let stagedName = "staged"

  init(in ledger: String, hook: @escaping (Step) throws(FileError) -> Void = { _ in }) {
    self.ledger = ledger
    self.hook = hook
  }

  /// Prepares both, then names both.
  func run(
    _ entry: LedgerEntry, _ statements: Statements, _ release: ReleaseWriter, to output: String,
    after index: LedgerIndex
  ) throws(FileError) {
    let stage = ReleaseFolder.stage(beside: output).split(separator: "/").last ?? ""
    var journal = Journal(state: .staging, entry: entry.name, output: output, stage: String(stage))
    try journal.write(in: ledger)
    try hook(.journalBegun)
    try ReleaseFolder.fill(journal.stagePath, with: release)
    try hook(.releaseStaged)
    try prepare(entry, statements, after: index)
    try hook(.entryStaged)
    journal.state = .landing
    try journal.write(in: ledger)
    try hook(.journalSealed)
    try ReleaseFolder.takePlace(output, from: journal.stagePath)
    try hook(.releaseLanded)
    try finish(journal)
  }

  /// Brings a ledger that was left in the middle of a commit to one of its two ends; any number of times.
  func recover() throws(LedgerError) {
    guard var journal = try Journal.read(in: ledger) else { return }
    try LedgerError.files { () throws(FileError) in
      // Where the prepared folder is gone the release was in its place, whatever became of it since. Then it may
      // have been seen, and must be known.
      let stage = try Files.kind(journal.stagePath)
      if journal.state == .landing, stage == nil { return try finish(journal) }
      if journal.state == .landing {
        journal.state = .staging
        try journal.write(in: ledger)
      }
      try hook(.rollbackBegun)
      try Files.removeFolder(journal.stagePath)
      try hook(.releaseDiscarded)
      try Files.removeFolder(staged)
      try hook(.entryDiscarded)
      try Journal.remove(in: ledger)
    }
  }

  private func prepare(_ entry: LedgerEntry, _ statements: Statements, after index: LedgerIndex)
    throws(FileError)
  {
    let folder = "\(staged)/entry"
    try Files.makeNewFolder(staged, permissions: 0o700)
    try Files.makeNewFolder(folder, permissions: 0o700)
    try Files.createDurably("\(folder)/\(Ledger.headerName)", entry.bytes, permissions: 0o600)
    let file = try StatementFile.write(statements, to: "\(folder)/\(Ledger.statementsName)")
    var index = index
    index.append(entry.name, header: SHA256.hexDigest(entry.bytes), statements: file.digest, size: file.size)
    try Files.createDurably("\(staged)/\(Ledger.indexName)", index.bytes, permissions: 0o600)
    try Files.sync(folder: folder)
    try Files.sync(folder: staged)
    try Files.sync(folder: ledger)
  }

  /// Names the entry and the index, where that is not done yet.
  private func finish(_ journal: Journal) throws(FileError) {
    try move("entry", to: journal.entry)
    try hook(.entryLanded)
    try move(Ledger.indexName, to: Ledger.indexName)
    try hook(.indexLanded)
    try Files.removeFolder(staged)
    try Journal.remove(in: ledger)
    try hook(.journalRemoved)
  }

  private func move(_ name: String, to place: String) throws(FileError) {
    guard try Files.kind("\(staged)/\(name)") != nil else { return }
    try Files.rename("\(staged)/\(name)", to: "\(ledger)/\(place)")
    try Files.sync(folder: staged)
    try Files.sync(folder: ledger)
  }
}
