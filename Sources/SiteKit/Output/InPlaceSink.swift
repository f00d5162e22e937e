internal import Basics
internal import Glibc

/// The sink of `build --in-place`, for an output folder that cannot be exchanged: replaces changed files one by
/// one. Each file is whole at any moment; the site as a whole is not.
struct InPlaceSink: Sink {
  private let output: OutputFolder
  private let before: Manifest
  private let planned: Manifest
  private let folders: Set<SystemPath>
  /// What stood in the folder at the beginning. A path that leads through a link is not among it.
  private let present: [SystemPath: Files.Kind]

  /// Begins to write a site whose paths are known from a trial.
  ///
  /// The list of files names the old ones and the new ones until all is done, so that a run that was cut short can
  /// be done again.
  init(_ output: OutputFolder, planned paths: Set<String>) throws {
    self.output = output
    planned = Manifest(paths: paths)
    before = try Manifest(in: output.path)
    try Files.makeFolder(output.path)
    let listing = try FolderListing(output.path, hidden: true)
    present = Dictionary(uniqueKeysWithValues: listing.entries.map { ($0.systemPath, $0.kind) })
    let foreign = ForeignFiles(in: listing, besides: before).standing(inTheWayOf: planned)
    let folders = planned.folders
    self.folders = folders
    // Even one that has a file's name in the list: it would lead the files out of the output.
    let links = listing.entries.filter { $0.kind == .link && folders.contains($0.systemPath) }
    guard foreign.isEmpty, links.isEmpty else {
      throw OutputError.foreign(Set((foreign + links).map(\.path)).sorted())
    }
    for path in before.temporaries where present[path] == .file { try remove(path) }
    if !paths.isSubset(of: before.paths) { try write(Manifest(paths: before.paths.union(paths))) }
    let files = Set(paths.map(SystemPath.init))
    for path in gone where folders.contains(path) || path.folders.contains(where: files.contains) {
      try remove(path)
    }
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let target = "\(output.path)/\(path)"
    if try Files.kind(target) == .file {
      if try Files.read(target) == bytes { return }
    } else if let slash = target.lastIndex(of: "/") {
      try Files.makeFolder(String(target[..<slash]))
    }
    do {
      try Files.replace(target, bytes, through: Manifest.temporary(for: target))
    } catch {
      // The files that go at the end may be what fills the disk.
      guard error.code == ENOSPC else { throw error }
      for path in gone { try remove(path) }
      try Files.replace(target, bytes, through: Manifest.temporary(for: target))
    }
  }

  /// Removes the files that the site no longer has, and folders that are empty then.
  func finish() throws -> OutputSummary {
    for path in gone { try remove(path) }
    try write(planned)
    return OutputSummary(files: planned.paths.count, removed: gone.count)
  }

  private var gone: [SystemPath] { before.paths.subtracting(planned.paths).map(SystemPath.init) }

  private func remove(_ path: SystemPath) throws(FileError) {
    let root = SystemPath(output.path)
    if present[path] == .file || present[path] == .link {
      let file = root.appending(path)
      // It may be gone already, and the new site's folder or file stand there or above.
      guard unlink(file.cString) == 0 || [ENOENT, EISDIR, ENOTDIR].contains(errno) else {
        throw FileError("remove", "\(file)")
      }
    }
    for folder in path.folders {
      guard present[folder] == .folder, !folders.contains(folder),
        rmdir(root.appending(folder).cString) == 0 || errno == ENOENT
      else {
        return
      }
    }
  }

  private func write(_ manifest: Manifest) throws {
    try Files.replace(
      "\(output.path)/\(Manifest.name)", manifest.bytes,
      through: "\(output.path)/\(Manifest.temporary(for: Manifest.name))")
  }
}
