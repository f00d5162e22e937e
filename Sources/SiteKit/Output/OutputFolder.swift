internal import Basics
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
  private let lock: RunLock

  /// The folder in which the next site is prepared. Nothing in it is anyone's only copy.
  let stagePath: String
  /// The name of the prepared folder when it is whole, and of the old site after the exchange: that one may hold
  /// files of others that came while the build ran.
  private let exchangePath: String

  private init(path: String, workPath: String, lock: RunLock) throws(FileError) {
    self.path = path
    self.workPath = workPath
    self.lock = lock
    stagePath = try Self.unused("\(workPath)/stage-\(getpid())")
    exchangePath = try Self.unused("\(workPath)/exchange-\(getpid())")
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
    try makeWorkFolder(workPath)
    guard let lock = try RunLock.taken("\(workPath)/lock", permissions: 0o666) else {
      throw OutputError.locked(path)
    }
    let folder = try OutputFolder(path: path, workPath: workPath, lock: lock)
    try folder.clear()
    return folder
  }

  /// Makes the folder in which an output is prepared. A link there would lead to the files of others.
  static func makeWorkFolder(_ path: String) throws {
    if let kind = try Files.kind(path), kind != .folder { throw OutputError.planted(path) }
    try Files.makeFolder(path)
  }

  /// Puts the stage in the place of the output folder, and removes what was there.
  func exchange() throws {
    guard rename(stagePath, exchangePath) == 0 else { throw FileError("rename", stagePath) }
    do {
      if try Files.kind(path) == nil {
        guard rename(exchangePath, path) == 0 else { throw FileError("create", path) }
        return
      }
      let flags = UInt32(carebook_rename_exchange)
      guard renameat2(AT_FDCWD, exchangePath, AT_FDCWD, path, flags) == 0 else {
        throw OutputError.notExchangeable(FileError("exchange", path))
      }
    } catch {
      rename(exchangePath, stagePath)
      throw error
    }
    try settle(exchangePath)
  }

  /// Removes the stage after a failure; the output folder stays as it was.
  func abandon() { try? Files.removeFolder(stagePath) }

  /// Removes what earlier runs left, as far as the system permits: what stays is in nobody's way.
  private func clear() throws {
    for name in try FolderListing.names(in: SystemPath(workPath)).compactMap(\.text).sorted() {
      if name.hasPrefix("exchange") { try settle("\(workPath)/\(name)") }
      if name.hasPrefix("stage") { try? Files.removeFolder("\(workPath)/\(name)") }
    }
  }

  /// Moves what others put into a site that was exchanged, and removes the rest of it.
  ///
  /// The new site is up by now, so that a rest which cannot be removed is no failure.
  private func settle(_ old: String) throws {
    do {
      try Latecomers(in: old, for: path).move()
    } catch {
      let kept = try Self.unused("\(workPath)/kept-\(getpid())")
      guard rename(old, kept) == 0 else { throw FileError("rename", old) }
      throw OutputError.kept(kept, "\(error)")
    }
    let rest = try Self.unused(stagePath)
    guard rename(old, rest) == 0 else { throw FileError("rename", old) }
    try? Files.removeFolder(rest)
  }

  /// The path, or where something stands there, the path with the first number that is free.
  private static func unused(_ path: String) throws(FileError) -> String {
    var unused = path
    var number = 1
    while try Files.kind(unused) != nil {
      unused = "\(path)-\(number)"
      number += 1
    }
    return unused
  }

  /// The path with its links followed; of a path that does not stand yet, that of the folder it is to stand in.
  static func resolved(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard let slash = path.lastIndex(of: "/") else { return "\(resolved("."))/\(path)" }
    if slash == path.startIndex { return path }
    return "\(resolved(String(path[..<slash])))\(path[slash...])"
  }

  /// Whether a path is a folder or stands in it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix("\(folder)/")
  }
}
