internal import Basics
internal import Glibc

/// The sink of `build`: writes the next site beside the output folder, then exchanges the two.
///
/// A file whose bytes did not change is hard-linked from the present site, so that its inode and time stay.
struct StagedSink: Sink {
  private let output: OutputFolder
  private let before: Manifest
  private let tally = WrittenFiles()

  init(_ output: OutputFolder) throws {
    self.output = output
    before = try Manifest(in: output.path)
    try Files.makeFolder(output.stagePath)
    // At the beginning too: below a folder that hands on its group, what is made gets that group.
    if let status = try FileStatus(SystemPath(output.path)) {
      try FileTree.dress(SystemPath(output.stagePath), like: status, adding: 0o700)
    }
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let staged = "\(output.stagePath)/\(path)"
    tally.insert(path)
    if before.paths.contains(path), try linkUnchanged(path, bytes, to: staged) { return }
    do {
      try Files.create(staged, bytes)
    } catch {
      guard error.code == ENOENT else { throw error }
      try makeFolder(of: staged)
      try Files.create(staged, bytes)
    }
  }

  /// Carries over what carebook did not write, and puts the new site in the place of the old one.
  func finish() throws -> OutputSummary {
    let written = Manifest(paths: tally.paths)
    try Files.create("\(output.stagePath)/\(Manifest.name)", written.bytes)
    if try Files.kind(output.path) != nil { try carryOver(besides: written) }
    try output.exchange()
    return OutputSummary(files: written.paths.count, removed: before.paths.subtracting(written.paths).count)
  }

  private func linkUnchanged(_ path: String, _ bytes: [UInt8], to staged: String) throws -> Bool {
    let present = "\(output.path)/\(path)"
    guard try Files.kind(present) == .file, let old = try? Files.read(present), old == bytes else {
      return false
    }
    if link(present, staged) == 0 { return true }
    guard errno == ENOENT else { return false }
    try makeFolder(of: staged)
    return link(present, staged) == 0
  }

  private func makeFolder(of path: String) throws(FileError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    try Files.makeFolder(String(path[..<slash]))
  }

  /// Gives the stage the foreign files of the present site, and its folders those of their like.
  private func carryOver(besides written: Manifest) throws {
    let listing = try FolderListing(output.path, hidden: true)
    let foreign = ForeignFiles(in: listing, besides: before)
    let inTheWay = foreign.standing(inTheWayOf: written)
    guard inTheWay.isEmpty else { throw OutputError.foreign(inTheWay.map(\.path)) }
    let present = SystemPath(output.path)
    let stage = SystemPath(output.stagePath)
    try foreign.carry(from: present, to: stage)
    // From within: a folder may be closed to its owner.
    for entry in listing.entries.reversed() where entry.kind == .folder {
      try dress(stage.appending(entry.systemPath), like: present.appending(entry.systemPath))
    }
    try dress(stage, like: present)
  }

  private func dress(_ folder: SystemPath, like present: SystemPath) throws(FileError) {
    guard try FileStatus(folder)?.kind == .folder, let status = try FileStatus(present) else { return }
    try FileTree.dress(folder, like: status)
  }
}
