public import Basics
internal import CLinux
internal import Glibc

/// The output folder and the hidden folder beside it in which a build prepares the next site.
///
/// `public/` is exchanged for the prepared folder in one step (`renameat2` with `RENAME_EXCHANGE`), so that a
/// reader sees the old site or the new one, whole, and a build killed at any moment leaves one of the two.
struct OutputFolder {
  /// The folder that a web server shows; its links followed.
  let path: String
  /// Holds the lock and the stage: `.public.carebook` beside `public`.
  private let workPath: String
  private let lock: FileLock

  /// The folder in which the next site is prepared.
  var stagePath: String { "\(workPath)/stage" }

  private init(path: String, workPath: String, lock: FileLock) {
    self.path = path
    self.workPath = workPath
    self.lock = lock
  }

  /// Takes the lock of an output folder and clears what a killed build left beside it.
  ///
  /// - Parameter inputs: files and folders of the site that is built; the output may neither hold one of them nor
  ///   stand in one.
  static func locked(_ requested: String, apartFrom inputs: [String] = []) throws -> OutputFolder {
    let path = resolved(
      requested.count > 1 && requested.hasSuffix("/") ? String(requested.dropLast()) : requested)
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = names.last, !["", ".", ".."].contains(name) else {
      throw OutputError.unusable(requested)
    }
    if let kind = try Files.kind(path), kind != .folder { throw OutputError.unusable(requested) }
    for input in inputs.map(resolved) where isInside(input, path) || isInside(path, input) {
      throw OutputError.mixed(requested, input)
    }
    let workPath = (names.dropLast() + [".\(name).carebook"]).joined(separator: "/")
    try Files.makeFolder(workPath)
    let lock = try FileLock.taken("\(workPath)/lock", guarding: path)
    let folder = OutputFolder(path: path, workPath: workPath, lock: lock)
    try FileTree.remove(folder.stagePath)
    return folder
  }

  /// Puts the stage in the place of the output folder, and removes what was there.
  func exchange() throws {
    guard try Files.kind(path) != nil else {
      guard rename(stagePath, path) == 0 else { throw FileError("create", path) }
      return
    }
    guard renameat2(AT_FDCWD, stagePath, AT_FDCWD, path, UInt32(carebook_rename_exchange)) == 0 else {
      throw OutputError.notExchangeable(FileError("exchange", path))
    }
    try FileTree.remove(stagePath)
  }

  /// Removes the stage after a failure; the output folder stays as it was.
  func abandon() { try? FileTree.remove(stagePath) }

  /// The path with its links followed; of a path that does not stand yet, that of the folder it is to stand in.
  private static func resolved(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard let slash = path.lastIndex(of: "/") else { return "\(resolved("."))/\(path)" }
    if slash == path.startIndex { return path }
    return "\(resolved(String(path[..<slash])))\(path[slash...])"
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix("\(folder)/")
  }
}

/// Why an output folder cannot be used.
public enum OutputError: Error, Sendable, CustomStringConvertible {
  /// The path is no folder, or names no folder of its own.
  case unusable(String)
  /// The output would hold what the site is made from, or stand in it.
  case mixed(String, String)
  /// The system cannot exchange the folder, as for a mount.
  case notExchangeable(FileError)
  /// Another run holds the lock.
  case locked(String)
  /// Files stand in the output where the site wants to write and carebook did not write them.
  case foreign([String])

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .unusable(let path): "\(path): the output must be a folder of its own"
    case .mixed(let output, let input):
      "\(output): the output may not hold what the site is made from, nor stand in it (\(input)): choose another --output"
    case .notExchangeable(let error):
      "\(error); the folder cannot be exchanged in one step (a mount?): choose another --output, or write file by file with --in-place"
    case .locked(let path):
      "\(path): another run of carebook is building into this folder; try again when it is done"
    case .foreign(let paths):
      "the output already holds \(paths.prefix(3).joined(separator: ", "))\(paths.count > 3 ? " and \(paths.count - 3) more" : ""), which carebook did not write: move it away, or choose another --output"
    }
  }
}
