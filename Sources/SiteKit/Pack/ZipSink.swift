internal import Basics

/// The sink of a pack as a ZIP file: files are put down beside it as they come, then taken into the archive in order
/// of their paths, so that the bytes do not depend on which task was first.
///
/// The finished archive takes its name in one step: a run that fails or is killed leaves the old one or the new one.
struct ZipSink: Sink {
  private let path: String
  /// The folder of the archive.
  private let folder: String
  private let workPath: String
  private let stagePath: String
  private let lock: RunLock
  private let tally = WrittenFiles()

  /// - Parameter inputs: files and folders of the site; the archive may not stand in one of them.
  init(_ requested: String, apartFrom inputs: [String]) throws {
    let path = OutputFolder.resolved(requested)
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = names.last, !["", ".", ".."].contains(name) else { throw OutputError.noFile(requested) }
    if let kind = try Files.kind(path), kind != .file { throw OutputError.noFile(requested) }
    for input in inputs where OutputFolder.isInside(path, OutputFolder.resolved(input)) {
      throw OutputError.mixed(requested, input)
    }
    self.path = path
    folder = names.count > 1 ? names.dropLast().joined(separator: "/") : "."
    workPath = "\(folder)/.\(name).carebook"
    stagePath = "\(workPath)/stage"
    try OutputFolder.makeWorkFolder(workPath)
    guard let lock = try RunLock.taken("\(workPath)/lock", permissions: 0o666) else {
      throw OutputError.locked(path)
    }
    self.lock = lock
    // What a killed run left.
    try Files.removeFolder(stagePath)
    try Files.makeFolder(stagePath)
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let staged = "\(stagePath)/\(path)"
    if let slash = staged.lastIndex(of: "/") { try Files.makeFolder(String(staged[..<slash])) }
    try Files.create(staged, bytes)
    tally.insert(path)
  }

  /// Makes the archive of all that was written, and puts it in its place.
  func finish() throws -> OutputSummary {
    let paths = tally.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let archive = "\(stagePath)/.archive"
    var zip = try ZipWriter(creating: archive)
    for path in paths { try zip.add(path, try Files.read("\(stagePath)/\(path)")) }
    try zip.finish()
    try Files.rename(archive, to: path)
    try Files.sync(folder: folder.isEmpty ? "/" : folder)
    return OutputSummary(files: paths.count, removed: 0)
  }

  /// Removes what was put down beside the archive; the archive is as it is.
  func clear() { try? Files.removeFolder(workPath) }
}
