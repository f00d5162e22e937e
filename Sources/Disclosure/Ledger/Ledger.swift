internal import Basics
public import Statistics

/// Everything an agency ever released, and why each cell was published or not. Secret: it stands in a folder that
/// only its owner may enter, and is only ever added to.
///
/// A folder for each release holds `header.json` and `statements.csv`; `index.csv` binds them in a chain of digests.
/// The value holds the ledger's lock.
public struct Ledger: Sendable {
  /// The whole path of the folder.
  public let folder: String
  /// The releases, in the order in which they were entered.
  public private(set) var entries: [LedgerEntry] = []
  private(set) var index = LedgerIndex()
  private let lock: RunLock

  static let headerName = "header.json"
  static let statementsName = "statements.csv"
  static let indexName = "index.csv"
  static let lockName = "lock"

  /// Opens a ledger, and begins it where nothing stands. What an interrupted run left is finished or undone first.
  ///
  /// Of all entries the list, the headers and the files' lengths are checked; the statements when they are read.
  public static func open(_ folder: String) throws(LedgerError) -> Ledger {
    let path = try LedgerPlace.prepared(folder)
    _ = try entryNames(in: path)
    let lock = try LedgerError.files { () throws(FileError) in try RunLock.taken("\(path)/\(lockName)") }
    guard let lock else { throw .locked(folder) }
    try Commit(in: path).recover()
    var ledger = Ledger(folder: path, lock: lock)
    try ledger.load()
    return ledger
  }

  private init(folder: String, lock: RunLock) {
    self.folder = folder
    self.lock = lock
  }

  /// The releases of a period: the first one, then its revisions.
  public func revisions(of period: String) -> [LedgerEntry] {
    entries.filter { $0.period == period }.sorted { $0.revision < $1.revision }
  }

  /// The number that a period's next release has.
  public func nextRevision(of period: String) -> Int { (revisions(of: period).last?.revision ?? -1) + 1 }

  /// The latest revision of the last period before this one that was released.
  public func latest(before period: String) -> LedgerEntry? {
    let before = entries.filter { $0.period < period }.map(\.period).max()
    return before.flatMap { revisions(of: $0).last }
  }

  /// The latest revision of the first period after this one that was released.
  public func latest(after period: String) -> LedgerEntry? {
    let after = entries.filter { $0.period > period }.map(\.period).min()
    return after.flatMap { revisions(of: $0).last }
  }

  /// What a release said of its cells. Where the file is not as it was written that is an error.
  public func statements(of entry: LedgerEntry) throws(LedgerError) -> Statements {
    let path = "\(folder)/\(entry.name)/\(Self.statementsName)"
    let bytes = try LedgerError.files { () throws(FileError) in try Files.read(path) }
    let line = index.lines.first { $0.name == entry.name }
    guard let line, SHA256.hexDigest(bytes) == line.statements else {
      throw .damaged(path, "this is not what was entered")
    }
    guard let statements = StatementFile.read(SourceFile(path: path, bytes: bytes)) else {
      throw .damaged(path, "these are no statements")
    }
    return statements
  }

  /// Reads every entry whole and holds it against the index.
  public func verify() throws(LedgerError) {
    for entry in entries { _ = try statements(of: entry) }
  }

  /// Puts a release folder in its place and its entry into the ledger: both, or after a failure neither.
  ///
  /// - Parameters:
  ///   - statements: one for every cell, published or not.
  ///   - output: the folder of the release, which does not stand yet.
  /// - Throws: `LedgerError.outOfTurn` where the entry is not the period's next; `.output` where the folder cannot
  ///   be used; `.unfinished` where the release is in its place and the entry could not follow.
  public mutating func commit(
    _ entry: LedgerEntry, _ statements: Statements, release: ReleaseWriter, to output: String
  ) throws(LedgerError) {
    try commit(entry, statements, release: release, to: output, through: Commit(in: folder))
  }

  /// The same, through a commit that may be made to fail.
  mutating func commit(
    _ entry: LedgerEntry, _ statements: Statements, release: ReleaseWriter, to output: String,
    through commit: Commit
  ) throws(LedgerError) {
    let place = try place(for: entry, output)
    do throws(FileError) {
      try commit.run(entry, statements, release, to: place, after: index)
    } catch {
      let hasLanded = (try? Files.kind(place)) == .folder
      do throws(LedgerError) {
        try commit.recover()
      } catch let second {
        throw hasLanded ? .unfinished(place, "\(error)") : second
      }
      try load()
      if !entries.contains(entry) { throw .file(error) }
      return
    }
    try load()
  }

  /// Checks that a release is made up as all before it are, or none: what one is bound by tells nothing of the other.
  func check(isSynthetic: Bool) throws(LedgerError) {
    guard entries.contains(where: { $0.isSynthetic != isSynthetic }) else { return }
    throw .mixed(folder, isSynthetic: isSynthetic)
  }

  /// Checks that an entry is the next one and that its release may stand where it is to stand.
  func place(for entry: LedgerEntry, _ output: String) throws(LedgerError) -> String {
    guard LedgerEntry.isPeriod(entry.period) else {
      throw .outOfTurn("\"\(entry.period)\" is no quarter as 2026Q3")
    }
    try check(isSynthetic: entry.isSynthetic)
    let next = nextRevision(of: entry.period)
    guard entry.revision == next else {
      throw .outOfTurn(
        "the next release of \(entry.period) has the revision number \(next), not \(entry.revision)")
    }
    let above = ([SystemPath(output)] + SystemPath(output).folders).lazy
      .compactMap { Files.wholePath($0.description) }.first
    if let above, "\(above)/".hasPrefix("\(folder)/") { throw .outputInside(output) }
    do throws(ReleaseFolderError) {
      let place = try ReleaseFolder.place(output)
      if place == folder || place.hasPrefix("\(folder)/") { throw .unusable(output) }
      return place
    } catch {
      throw .output(error)
    }
  }

  /// Reads the index and the headers.
  private mutating func load() throws(LedgerError) {
    let path = "\(folder)/\(Self.indexName)"
    let names = try Self.entryNames(in: folder)
    let file: SourceFile? = try LedgerError.files { () throws(FileError) in
      if try Files.kind(path) != nil { return SourceFile(path: path, bytes: try Files.read(path)) }
      guard names.isEmpty else { return nil }
      let bytes = LedgerIndex().bytes
      try Files.createDurably(path, bytes, permissions: 0o600)
      try Files.sync(folder: folder)
      return SourceFile(path: path, bytes: bytes)
    }
    guard let file else { throw .damaged(path, "the list of entries is gone") }
    guard let index = LedgerIndex(file) else { throw .damaged(path, "the chain of entries is broken") }
    let listed = index.lines.map(\.name)
    guard Set(listed).count == listed.count, names == Set(listed) else {
      throw .damaged(path, "it lists other entries than stand in the folder")
    }
    self.index = index
    entries = []
    for line in index.lines { entries.append(try header(of: line)) }
  }

  private func header(of line: LedgerIndex.Line) throws(LedgerError) -> LedgerEntry {
    let place = "\(folder)/\(line.name)"
    let bytes = try? Files.read("\(place)/\(Self.headerName)")
    guard let bytes, SHA256.hexDigest(bytes) == line.header, let entry = LedgerEntry(bytes),
      entry.name == line.name
    else { throw .damaged("\(place)/\(Self.headerName)", "this is not what was entered") }
    guard Files.size("\(place)/\(Self.statementsName)") == line.size else {
      throw .damaged("\(place)/\(Self.statementsName)", "this is not what was entered")
    }
    return entry
  }

  /// The names of the entries' folders; anything that is not a ledger's is refused.
  private static func entryNames(in folder: String) throws(LedgerError) -> Set<String> {
    let names = try LedgerError.files { () throws(FileError) in
      try FolderListing.names(in: SystemPath(folder)).map(\.description)
    }
    let own = [lockName, indexName, Commit.stagedName] + Journal.names
    let entries = Set(names).subtracting(own)
    if let foreign = entries.sorted().first(where: { !LedgerIndex.isEntry($0) }) {
      throw .foreign("\(folder)/\(foreign)")
    }
    return entries
  }
}
