internal import Basics
internal import Glibc

/// The sink of `build --in-place`, for an output folder that cannot be exchanged: replaces changed files one by
/// one. Each file is whole at any moment; the site as a whole is not.
struct InPlaceSink: Sink {
  private let output: OutputFolder
  private let before: Manifest
  private let tally = WrittenFiles()

  init(_ output: OutputFolder) throws {
    self.output = output
    before = try Manifest(in: output.path)
    try Files.makeFolder(output.path)
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let target = "\(output.path)/\(path)"
    tally.insert(path)
    if try Files.kind(target) != nil {
      guard before.paths.contains(path) else { throw OutputError.foreign([path]) }
      if try Files.read(target) == bytes { return }
    } else if let slash = target.lastIndex(of: "/") {
      try Files.makeFolder(String(target[..<slash]))
    }
    try Files.replace(target, bytes)
  }

  /// Removes the files that the site no longer has, and folders that are empty then.
  func finish() throws -> OutputSummary {
    let written = tally.paths
    let gone = before.paths.subtracting(written)
    try Files.replace("\(output.path)/\(Manifest.name)", Manifest(paths: written).bytes)
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
    return OutputSummary(files: written.count, removed: gone.count)
  }
}
