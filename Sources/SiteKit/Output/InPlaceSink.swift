internal import Basics
internal import Glibc

/// The sink of `build --in-place`, for an output folder that cannot be exchanged: replaces changed files one by
/// one. Each file is whole at any moment; the site as a whole is not.
struct InPlaceSink: Sink {
  private let output: OutputFolder
  private let before: Manifest
  private let planned: Set<String>

  /// Begins to write a site whose paths are known from a trial.
  ///
  /// The list of files names the old ones and the new ones until all is done, so that a run that was cut short can
  /// be done again.
  init(_ output: OutputFolder, planned: Set<String>) throws {
    self.output = output
    self.planned = planned
    before = try Manifest(in: output.path)
    try Files.makeFolder(output.path)
    let foreign = try planned.subtracting(before.paths).filter {
      try Files.kind("\(output.path)/\($0)") != nil
    }
    guard foreign.isEmpty else { throw OutputError.foreign(foreign.sorted()) }
    try write(Manifest(paths: before.paths.union(planned)))
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let target = "\(output.path)/\(path)"
    if try Files.kind(target) == .file {
      if try Files.read(target) == bytes { return }
    } else if let slash = target.lastIndex(of: "/") {
      try Files.makeFolder(String(target[..<slash]))
    }
    try Files.replace(target, bytes)
  }

  /// Removes the files that the site no longer has, and folders that are empty then.
  func finish() throws -> OutputSummary {
    let gone = before.paths.subtracting(planned)
    for path in gone {
      guard unlink("\(output.path)/\(path)") == 0 || errno == ENOENT else {
        throw FileError("remove", "\(output.path)/\(path)")
      }
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if rmdir("\(output.path)/\(folder)") != 0 { break }
      }
    }
    try write(Manifest(paths: planned))
    return OutputSummary(files: planned.count, removed: gone.count)
  }

  private func write(_ manifest: Manifest) throws {
    try Files.replace("\(output.path)/\(Manifest.name)", manifest.bytes)
  }
}
