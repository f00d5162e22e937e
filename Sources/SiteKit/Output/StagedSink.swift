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
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let staged = "\(output.stagePath)/\(path)"
    tally.insert(path)
    if before.paths.contains(path), try linkUnchanged(path, bytes, to: staged) { return }
    try makeFolder(of: staged)
    try Files.create(staged, bytes)
  }

  /// Carries over what carebook did not write, and puts the new site in the place of the old one.
  func finish() throws -> OutputSummary {
    let written = tally.paths
    try carryOverForeignFiles(besides: written)
    try Files.create("\(output.stagePath)/\(Manifest.name)", Manifest(paths: written).bytes)
    try output.exchange()
    return OutputSummary(files: written.count, removed: before.paths.subtracting(written).count)
  }

  private func linkUnchanged(_ path: String, _ bytes: [UInt8], to staged: String) throws -> Bool {
    let present = "\(output.path)/\(path)"
    guard let old = try? Files.read(present), old == bytes else { return false }
    if link(present, staged) == 0 { return true }
    guard errno == ENOENT else { return false }
    try makeFolder(of: staged)
    return link(present, staged) == 0
  }

  private func makeFolder(of path: String) throws(FileError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    try Files.makeFolder(String(path[..<slash]))
  }

  private func carryOverForeignFiles(besides written: Set<String>) throws {
    guard try Files.kind(output.path) != nil else { return }
    let folders = Set(before.paths.flatMap(Self.folders(above:)))
    let foreign = try FolderListing(output.path, hidden: true).entries.filter { entry in
      entry.kind == .folder
        ? !folders.contains(entry.path)
        : !before.paths.contains(entry.path) && entry.path != Manifest.name
    }
    let inTheWay = foreign.filter { $0.kind != .folder && written.contains($0.path) }
    guard inTheWay.isEmpty else { throw OutputError.foreign(inTheWay.map(\.path)) }
    for entry in foreign { try FileTree.carry(entry, from: output.path, to: output.stagePath) }
  }

  private static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }
}
